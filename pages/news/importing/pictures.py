"""Pictures from a local folder, and from nowhere else, into the media library."""

import hashlib
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
from PIL import Image as Pillow

from pages.media import intake, kinds, pictures
from pages.media.refusal import RefusedError

FILE = Image._meta.get_field("file")
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
        name, data, facts = _read(found)
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


def _read(path: Path) -> tuple[str, bytes, dict[str, object]]:
    """Under a safe name, as an upload is taken in, and what filer wants to know of it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ValidationError(f"{path.name!r} cannot be read: {error.strerror}") from None
    taken = _taken(path.name, data)
    name = f"{get_valid_filename(path.stem)[:LONGEST_STEM]}.{taken.kind.endings[0]}"
    image = Pillow.open(BytesIO(taken.data))
    facts = {
        "sha1": hashlib.sha1(taken.data, usedforsecurity=False).hexdigest(),
        "mime_type": taken.kind.mime_type,
        "_file_size": len(taken.data),
        "_width": image.width,
        "_height": image.height,
        "_transparent": is_transparent(image),
    }
    return name, taken.data, facts


def _taken(name: str, data: bytes) -> intake.Taken:
    """By what is in the file, never by its name: a browser goes by the ending it will get."""
    try:
        kind = kinds.by_content(pictures.sniffed(data))
        if kind:
            return intake.taken(name, kind, data)
    except pictures.TooManyPixelsError:
        raise ValidationError(f"{name!r} has too many pixels") from None
    except RefusedError as error:
        if error.code == "pixels":
            raise ValidationError(f"{name!r} has too many pixels") from None
    raise ValidationError(f"{name!r} is no JPEG, PNG, GIF, WebP or AVIF, or is broken")
