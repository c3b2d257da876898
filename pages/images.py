"""Uploaded pictures in the sizes a browser can choose between."""

from dataclasses import dataclass

from easy_thumbnails.files import get_thumbnailer
from filer.models import Image as ImageFile

WIDTHS = (480, 960, 1440)  # px: a telephone, a text column, the same on a dense screen


@dataclass(frozen=True)
class Image:
    """width and height in px, of the size that url leads to."""

    url: str
    width: int
    height: int
    srcset: str


def image(file: ImageFile, shape: float = 0) -> Image:
    """Never larger than the file itself; with a shape (width / height), cut around its subject."""
    widths = [width for width in WIDTHS if width < file.width] or [int(file.width)]
    thumbnailer = get_thumbnailer(file)
    sizes = [thumbnailer.get_thumbnail(size(file, width, shape)) for width in widths]
    middle = sizes[min(1, len(sizes) - 1)]
    srcset = ", ".join(f"{each.url} {each.width}w" for each in sizes) if sizes[1:] else ""
    return Image(middle.url, middle.width, middle.height, srcset)


def size(file: ImageFile, width: int, shape: float) -> dict[str, object]:
    """What to ask of the thumbnailer."""
    if not shape:
        return {"size": (width, 0)}
    return {
        "size": (width, round(width / shape)),
        "crop": True,
        "upscale": True,
        "subject_location": file.subject_location,
    }
