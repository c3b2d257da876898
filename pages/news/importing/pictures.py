"""Pictures from a local folder, and from nowhere else, into the media library."""

import hashlib
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from easy_thumbnails.utils import is_transparent
from filer.models import Folder, Image
from filer.utils.files import get_valid_filename
from filer.validation import validate_upload
from PIL import Image as Pillow

# By what Pillow finds in the file, never by its name: a browser goes by the ending.
ENDINGS = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp"}
FILE = Image._meta.get_field("file")  # noqa: SLF001 public
LARGEST = 30_000_000  # bytes
LONGEST_STEM = 80  # characters


@dataclass
class Library:
    """Files are written last, so that what fails before leaves none."""

    folder: str
    directory: Path | None
    owner: AbstractBaseUser
    dry_run: bool = False
    waiting: list[tuple[Image, bytes]] = field(default_factory=list)

    def picture(self, path: str) -> Image:
        """The same one for a file that was imported before."""
        found = self._found(path)
        name, data, facts = _read(found, self.owner)
        if known := Image.objects.filter(sha1=facts["sha1"], is_public=True).first():
            return known
        folder, _made = Folder.objects.get_or_create(
            name=self.folder, parent=None, defaults={"owner": self.owner}
        )
        place = FILE.generate_filename(Image(), name)
        image = Image(
            file=place,
            folder=folder,
            owner=self.owner,
            name=found.name,
            original_filename=name,
            **facts,
        )
        image.save()
        self.waiting.append((image, data))
        return image

    @contextmanager
    def filled(self) -> Iterator[None]:
        """Writes the files of the pictures that were taken in meanwhile, if all went well."""
        self.waiting.clear()
        yield
        for image, data in [] if self.dry_run else self.waiting:
            image.file.storage.save(image.file.name, ContentFile(data))

    def _found(self, path: str) -> Path:
        if self.directory is None:
            raise ValidationError(f"{path!r}: there is no folder of images to take it from")
        root = self.directory.resolve()
        try:
            found = (root / path.lstrip("/")).resolve()
            inside, is_file = found.is_relative_to(root), found.is_file()
            size = found.stat().st_size if inside and is_file else 0
        except (OSError, RuntimeError, ValueError):  # too long, a loop of links, a NUL
            raise ValidationError(f"{path!r} is no name of a file") from None
        if not inside:
            raise ValidationError(f"{path!r} is outside the folder of images")
        if not is_file:
            raise ValidationError(f"{path!r} is not in the folder of images")
        if size > LARGEST:
            raise ValidationError(f"{path!r} is larger than {LARGEST // 10**6} MB")
        return found


def _read(path: Path, owner: AbstractBaseUser) -> tuple[str, bytes, dict[str, object]]:
    """Under a safe name, as an upload would be taken in, and what filer wants to know of it."""
    try:
        file = BytesIO(path.read_bytes())
    except OSError as error:
        raise ValidationError(f"{path.name!r} cannot be read: {error.strerror}") from None
    ending = ENDINGS[_checked(file, path.name).format or ""]
    name = f"{get_valid_filename(path.stem)[:LONGEST_STEM]}.{ending}"
    mime_type = f"image/{'jpeg' if ending == 'jpg' else ending}"
    file.seek(0)
    validate_upload(name, file, owner, mime_type)
    data = file.getvalue()
    image = Pillow.open(BytesIO(data))
    facts = {
        "sha1": hashlib.sha1(data, usedforsecurity=False).hexdigest(),
        "mime_type": mime_type,
        "_file_size": len(data),
        "_width": image.width,
        "_height": image.height,
        "_transparent": is_transparent(image),
    }
    return name, data, facts


def _checked(file: BytesIO, name: str) -> Pillow.Image:
    """Read in full: what is cut off would break the page that shows it."""
    try:
        with warnings.catch_warnings(action="error", category=Pillow.DecompressionBombWarning):
            Pillow.open(file, formats=list(ENDINGS)).verify()
            image = Pillow.open(file, formats=list(ENDINGS))
            image.load()
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning):
        raise ValidationError(f"{name!r} has too many pixels") from None
    except Exception:  # noqa: BLE001 Pillow raises whatever a broken file makes it stumble on
        raise ValidationError(f"{name!r} is no JPEG, PNG, GIF or WebP, or is broken") from None
    return image
