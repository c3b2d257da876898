"""Keeps what is counted in step with what readers get."""

from collections.abc import Callable, Collection
from itertools import chain

from filer.models import File

from pages.written_forms.counting import months
from pages.written_forms.counting.documents.counting import count_document, placed_documents
from pages.written_forms.counting.rows import Key, write
from pages.written_forms.counting.sources import groupers, public, sources
from pages.written_forms.models import CountedText, Kind

Say = Callable[[int, int], None]


def quiet(done: int, of: int) -> None:
    """Says nothing of how far it has come."""


def recount(say: Say = quiet, *, documents_anew: bool = False) -> None:
    """All that is public. Documents are read anew where they are other files than last time."""
    of, done = sum(public(kind).count() for kind in groupers()), 0
    for kind in groupers():
        found: set[Key] = set()
        for batch in sources(kind):
            write(kind, batch)
            found |= {source.key for source in batch}
            done += len(batch)
            say(done, of)
        _remove(kind, found)
    documents = placed_documents()
    for number, file in enumerate(documents, start=1):
        count_document(file, anew=documents_anew)
        say(done + number, of + len(documents))
    _finish()


def count_one(kind: str, key: int) -> None:
    """A page or entry in all its languages, with the documents it has or had; or a document."""
    if kind == Kind.DOCUMENT:
        _count_documents([key])
        return
    before = CountedText.objects.filter(kind=kind, object_id=key)
    files = set(before.exclude(files=None).values_list("files", flat=True))
    found = list(chain.from_iterable(sources(kind, [key])))
    gone = before.exclude(language__in=[source.language for source in found])
    gone.delete()
    write(kind, found)
    files |= set(before.exclude(files=None).values_list("files", flat=True))
    _count_documents(files)


def _count_documents(files: Collection[int]) -> None:
    for file in File.objects.filter(pk__in=files):
        count_document(file)
    _finish()


def _remove(kind: str, found: Collection[Key]) -> None:
    rows = CountedText.objects.filter(kind=kind).values_list("pk", "object_id", "language")
    gone = [pk for pk, *key in rows if tuple(key) not in found]
    CountedText.objects.filter(pk__in=gone).delete()


def _finish() -> None:
    there = CountedText.objects.exclude(kind=Kind.DOCUMENT).exclude(files=None)
    documents = CountedText.objects.filter(kind=Kind.DOCUMENT)
    documents.exclude(object_id__in=there.values("files")).delete()
    months.note()
