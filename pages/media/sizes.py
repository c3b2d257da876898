"""Uploaded pictures in the sizes and formats a browser can choose between.

Their addresses change with the picture, its focal point and its size, so browsers may keep them.
"""

from dataclasses import dataclass
from io import BytesIO

from django.core.files.base import ContentFile
from easy_thumbnails import engine
from easy_thumbnails.files import Thumbnailer, ThumbnailFile
from filer.models import Image as ImageFile
from PIL import Image as Pillow
from PIL import ImageCms

WIDTHS = (480, 960, 1440)  # px: a telephone, a text column, the same on a dense screen
SHAPES = {"whole": 0.0, "wide": 15 / 7}  # width / height: as uploaded, the head of a news item
# What they are called, the smallest in bytes first. Ours looks as good as JPEG's 82 does.
SMALL = {"avif": "image/avif", "webp": "image/webp"}
FORMATS = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG", "png": "PNG"}
OPTIONS: dict[str, dict[str, int | bool]] = {
    "avif": {"quality": 50, "speed": 6},
    "webp": {"quality": 80},
    "jpg": {"quality": 82, "optimize": True, "progressive": True},
    "png": {"optimize": True},
}
AS_THEY_ARE = ("image/svg+xml", "image/gif")  # sharp at every size; they may move
SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True)
class Size:
    """width and height in px; never larger than the file itself."""

    file: ImageFile
    shape: float
    width: int

    @property
    def height(self) -> int:
        ratio = self.shape or self.file.width / self.file.height
        return max(1, round(self.width / ratio))

    @property
    def options(self) -> dict[str, object]:
        options: dict[str, object] = {"size": (self.width, self.height), "crop": bool(self.shape)}
        if self.shape:
            options["subject_location"] = self.file.subject_location
        return options

    def name(self, ending: str) -> str:
        return _thumbnailer(self.file, ending).get_thumbnail_name(self.options)

    def url(self, ending: str) -> str:
        return self.file.file.thumbnail_storage.url(self.name(ending))

    def is_made(self, ending: str) -> bool:
        return self.file.file.thumbnail_storage.exists(self.name(ending))


def sizes(file: ImageFile, shape: str = "whole") -> list[Size]:
    ratio = SHAPES[shape]
    fits = int(min(file.width, file.height * ratio) if ratio else file.width)
    widths = [width for width in WIDTHS if width < fits] or [fits]
    return [Size(file, ratio, width) for width in widths] if fits else []


def fallback(file: ImageFile) -> str:
    """The ending of what every browser shows."""
    return "png" if file._transparent else "jpg"  # noqa: SLF001 filer's


def make_all(file: ImageFile) -> None:
    """In every shape and format, as far as they are missing."""
    for shape in SHAPES:
        make(sizes(file, shape), [*SMALL, fallback(file)])


def make(wanted: list[Size], endings: list[str]) -> None:
    missing = [(size, ending) for size in wanted for ending in endings if not size.is_made(ending)]
    if not missing or missing[0][0].file.mime_type in AS_THEY_ARE:
        return
    source = _source(missing[0][0].file)
    for size in dict.fromkeys(size for size, _ending in missing):
        picture = engine.process_image(source, size.options)
        for ending in (ending for each, ending in missing if each == size):
            _store(size, ending, picture)


def _source(file: ImageFile) -> Pillow.Image:
    """In the colours that browsers expect of a picture that says nothing of them."""
    with file.file.storage.open(file.file.name) as data:
        image = Pillow.open(BytesIO(data.read()))
    image.load()
    profile = image.info.pop("icc_profile", None)
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, own, SRGB, outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError):
        return image


def _store(size: Size, ending: str, picture: Pillow.Image) -> None:
    data = BytesIO()
    if ending == "jpg" and picture.mode not in ("RGB", "L"):
        picture = picture.convert("RGB")
    picture.save(data, FORMATS[ending], **OPTIONS[ending])
    storage = size.file.file.thumbnail_storage
    content = ContentFile(data.getvalue())
    thumbnail = ThumbnailFile(size.name(ending), content, storage, size.options)
    _thumbnailer(size.file, ending).save_thumbnail(thumbnail)


def _thumbnailer(file: ImageFile, ending: str) -> Thumbnailer:
    made = file.easy_thumbnails_thumbnailer
    made.thumbnail_subdir = file.sha1[:8]
    made.thumbnail_extension = ending
    return made


def ready(wanted: list[Size]) -> list[str]:
    """The small formats that are there in every size."""
    return [ending for ending in SMALL if all(size.is_made(ending) for size in wanted)]
