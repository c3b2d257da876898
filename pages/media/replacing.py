"""A new file where the old one was: its address stays, and all who use it show the new one."""

from django.db import transaction
from filer.models import File, Image

from pages.media import refusal
from pages.media.intake import TakenFile, kind_of, take_in
from pages.media.models import Caution

FACTS = ("sha1", "_file_size")
FACTS_OF_PICTURES = (*FACTS, "_width", "_height", "_transparent")


def fitting(file: File, upload: TakenFile) -> TakenFile:
    """The upload as it is taken in, if it is of the same kind."""
    taken = take_in(upload)
    kind = kind_of(file.file.name)
    if taken.kind != kind:
        raise refusal.other_kind(upload.name or "", kind)
    return taken


def replace(file: File, taken: TakenFile) -> None:
    """The file itself is written last: what fails before leaves the old one."""
    after = type(file)(file=taken)
    if isinstance(file, Image):
        file.subject_location = _moved(file, after)
    for fact in FACTS_OF_PICTURES if isinstance(file, Image) else FACTS:
        setattr(file, fact, getattr(after, fact))
    transaction.on_commit(lambda: _write(file, taken))
    Caution.note(file, taken.cautions)
    file.save()


def _moved(before: Image, after: Image) -> str:
    """The focal point at the same place in the new picture."""
    if not before.subject_location or not (before.width and before.height):
        return ""
    x, y = (float(part) for part in before.subject_location.split(","))
    return f"{int(x / before.width * after.width)},{int(y / before.height * after.height)}"


def _write(file: File, taken: TakenFile) -> None:
    name, storage = file.file.name, file.file.storage
    file.file.delete_thumbnails()
    storage.delete(name)
    taken.seek(0)
    storage.save(name, taken)
