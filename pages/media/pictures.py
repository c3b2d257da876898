"""Pictures as they are stored: whole, upright, in their colours, without where they were taken."""

import warnings
from io import BytesIO
from typing import Any

from django.conf import settings
from filer.validation import STRIPPABLE_METADATA_KEYS
from PIL import Image as Pillow
from PIL import ImageOps, JpegImagePlugin

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
KEPT = ("icc_profile", "transparency", "background", "duration", "loop")
ORIENTATION = 0x0112  # EXIF's tag
QUALITY = {"WEBP": 90, "AVIF": 85}
PNG_END = b"IEND\xaeB`\x82"


class TooManyPixelsError(ValueError):
    pass


class BrokenError(ValueError):
    pass


def sniffed(data: bytes) -> str:
    """The picture's format as the head of the file has it."""
    try:
        with _no_bombs(), Pillow.open(BytesIO(data), formats=FORMATS) as image:
            return _format(image)
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning):
        raise TooManyPixelsError from None
    except Exception:  # noqa: BLE001 Pillow raises whatever a broken file makes it stumble on
        return ""


def cleaned(data: bytes) -> bytes:
    """Decoded in full, since what is cut off would break the page that shows it."""
    try:
        with _no_bombs(), Pillow.open(BytesIO(data), formats=FORMATS) as image:
            _count_pixels(image)
            image.load()
            return _saved(image) if _format(image) == "JPEG" or _tells(image, data) else data
    except TooManyPixelsError:
        raise
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning):
        raise TooManyPixelsError from None
    except Exception as error:
        raise BrokenError from error


def _count_pixels(image: Pillow.Image) -> None:
    """Before any of them is decoded."""
    if image.width * image.height * _frames(image) > settings.FILER_MAX_IMAGE_PIXELS:
        raise TooManyPixelsError


def _no_bombs() -> warnings.catch_warnings:
    return warnings.catch_warnings(action="error", category=Pillow.DecompressionBombWarning)


def _format(image: Pillow.Image) -> str:
    """A telephone's JPEG with a second picture in it is a JPEG all the same."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def _frames(image: Pillow.Image) -> int:
    return 1 if _format(image) == "JPEG" else getattr(image, "n_frames", 1)


def _tells(image: Pillow.Image, data: bytes) -> bool:
    """There is more in it than pixels."""
    return bool(
        image.getexif()
        or any(image.info.get(key) for key in STRIPPABLE_METADATA_KEYS)
        or getattr(image, "text", None)
        or (image.format == "PNG" and not data.endswith(PNG_END))
        or (image.format == "GIF" and b"XMP DataXMP" in data)
    )


def _saved(image: Pillow.Image) -> bytes:
    target, kind = BytesIO(), _format(image)
    options = _options(image, kind)
    upright = image
    if image.getexif().get(ORIENTATION, 1) != 1:
        upright = ImageOps.exif_transpose(image)
    upright.info = {key: value for key, value in image.info.items() if key in KEPT}
    upright.save(target, kind, **options)
    return target.getvalue()


def _options(image: Pillow.Image, kind: str) -> dict[str, Any]:
    """As near to the original as its format allows."""
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        return {
            "qtables": image.quantization,
            "subsampling": JpegImagePlugin.get_sampling(image),
            "optimize": True,
            "progressive": True,
            "icc_profile": image.info.get("icc_profile"),
        }
    options: dict[str, Any] = {"save_all": _frames(image) > 1}
    if kind in QUALITY:
        options["quality"] = QUALITY[kind]
        options["icc_profile"] = image.info.get("icc_profile")
    return options
