"""Which documents public texts lead to, and from when on readers may find them."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping

from django.db.models import Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from filer.models import File

from pages.search.models import Entry, LinkedFile

KIND = "document"
ALWAYS = dt.datetime.min.replace(year=1900, tzinfo=dt.UTC)  # of a text without a date


def write(wanted: Mapping[int, Collection[str]]) -> None:
    """The names of the documents to which each of these entries leads."""
    names = {name for of_one in wanted.values() for name in of_one}
    files = dict(_public().filter(file__in=names).values_list("file", "pk")) if names else {}
    pairs = {(entry, files[name]) for entry, of in wanted.items() for name in of if name in files}
    rows = LinkedFile.objects.filter(entry__in=wanted).values_list("pk", "entry", "file")
    there = {(entry, file): pk for pk, entry, file in rows}
    if gone := [pk for pair, pk in there.items() if pair not in pairs]:
        LinkedFile.objects.filter(pk__in=gone).delete()
    new = (LinkedFile(entry_id=entry, file_id=file) for entry, file in pairs - there.keys())
    LinkedFile.objects.bulk_create(new, ignore_conflicts=True)
    if pairs:
        settle({file for _entry, file in pairs})


def settle(files: Iterable[int]) -> None:
    """In the same transaction as the text that leads to them, or leads to them no longer."""
    entries = Entry.objects.filter(kind=KIND, object_id__in=files)
    entries.exclude(object_id__in=LinkedFile.objects.values("file")).delete()
    entries.update(public_from=public_from("object_id"))


def public_from(key: str) -> Subquery:
    """When the first of the texts that lead to a file is public."""
    texts = LinkedFile.objects.filter(file=OuterRef(key)).order_by().values("file")
    return Subquery(
        texts.annotate(first=Min(Coalesce("entry__public_from", ALWAYS))).values("first")
    )


def linked() -> QuerySet[File]:
    return _public().filter(pk__in=LinkedFile.objects.values("file"))


def not_indexed(kind: str, ids: Collection[int]) -> QuerySet[File]:
    """Of those to which these things lead."""
    theirs = LinkedFile.objects.filter(entry__kind=kind, entry__object_id__in=ids)
    indexed = Entry.objects.filter(kind=KIND).values("object_id")
    return _public().filter(pk__in=theirs.values("file")).exclude(pk__in=indexed)


def _public() -> QuerySet[File]:
    return File.objects.filter(is_public=True)
