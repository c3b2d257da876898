"""The one way into the media library: every file is checked and cleaned here."""

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePath

from django.core.files.base import File
from django.core.files.uploadedfile import SimpleUploadedFile
from filer.validation import FileValidationError, sanitize_svg

from pages.media import documents, kinds, pictures, refusal, sniffing


@dataclass(frozen=True)
class Taken:
    kind: kinds.Kind
    data: bytes
    cautions: list[str] = field(default_factory=list)


class TakenFile(SimpleUploadedFile):
    """A file that has been taken in and need not be looked at again."""

    def __init__(self, taken: Taken, name: str) -> None:
        super().__init__(name, taken.data, taken.kind.mime_type)
        self.kind, self.cautions = taken.kind, taken.cautions


def take_in(file: File, name: str = "") -> TakenFile:
    """Raises a RefusedError that says in a sentence what is wrong."""
    if isinstance(file, TakenFile):
        return file
    name = PurePath(name or file.name or "").name
    kind = kind_of(name)
    if file.size > kind.largest:
        raise refusal.too_large(name, kind)
    declared = getattr(file, "content_type", None) or ""
    if declared.partition(";")[0] not in (kind.mime_type, *kind.also, *kinds.UNTOLD):
        raise refusal.disguised(name, kind)
    file.seek(0)
    return TakenFile(taken(name, kind, file.read()), name)


def kind_of(name: str) -> kinds.Kind:
    """By its ending."""
    kind = kinds.BY_ENDING.get(PurePath(name).suffix.lower().lstrip("."))
    if kind is None:
        raise refusal.unknown(name)
    return kind


def taken(name: str, kind: kinds.Kind, data: bytes) -> Taken:
    """What is stored of this data, if it is what the kind says."""
    if not data:
        raise refusal.empty(name)
    try:
        if sniffing.sniffed(data) != kind.content:
            raise refusal.disguised(name, kind)
        if kind.content == "pdf":
            return Taken(kind, data, documents.active_parts(data))
        return Taken(kind, _cleaned(name, kind, data))
    except pictures.TooManyPixelsError:
        raise refusal.too_many_pixels(name) from None
    except pictures.BrokenError:
        raise refusal.broken(name) from None
    except documents.TooMuchInsideError:
        raise refusal.too_much_inside(name) from None
    except documents.MacrosError:
        raise refusal.macros(name) from None


def _cleaned(name: str, kind: kinds.Kind, data: bytes) -> bytes:
    if kind.content == "svg":
        return _drawing(name, data)
    return pictures.cleaned(data) if kind.is_picture else data


def _drawing(name: str, data: bytes) -> bytes:
    file = BytesIO(data)
    try:
        sanitize_svg(name, file, None, "image/svg+xml")
    except FileValidationError:
        raise refusal.broken(name) from None
    return file.getvalue()
