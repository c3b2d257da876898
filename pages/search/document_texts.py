"""The documents that public texts lead to. They are read by the worker and indexed as read."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePath

from django.utils.translation import gettext_lazy as _
from filer.models import File

from pages.media.document_text.kept import text_of
from pages.media.models import ReadText
from pages.search.document_language import language_of
from pages.search.linked_files import KIND, linked, public_from
from pages.search.models import Entry, LinkedFile
from pages.search.texts import Source, Text

LONGEST_TITLE = 255
SEPARATORS = re.compile(r"[-_\s]+")


def public_ids() -> Iterable[int]:
    return linked().order_by("pk").values_list("pk", flat=True)


def read(ids: Collection[int]) -> None:
    """May take long: not in a request, and in no transaction that holds what others wait for."""
    for file in linked().filter(pk__in=ids):
        text_of(file)


def texts(ids: Collection[int]) -> Iterator[Text]:
    """Of those that have been read."""
    files = list(linked().filter(pk__in=ids).annotate(public_from=public_from("pk")))
    read_texts = ReadText.objects.in_bulk([file.sha1 for file in files])
    entries = _entries(ids)
    for file in files:
        if read_text := read_texts.get(file.sha1):
            yield _text(file, read_text, entries[file.pk])


def _entries(ids: Collection[int]) -> dict[int, list[Entry]]:
    """What leads to each; pages first."""
    found: dict[int, list[Entry]] = {}
    rows = LinkedFile.objects.filter(file__in=ids).select_related("entry")
    for row in rows.order_by("-entry__kind", "entry"):
        found.setdefault(row.file_id, []).append(row.entry)
    return found


def _text(file: File, read_text: ReadText, entries: Collection[Entry]) -> Text:
    body = read_text.paragraphs.split("\n")
    areas = {area for entry in entries for area in entry.areas}
    return Text(
        object_id=file.pk,
        language=language_of(body) or next(iter(entries)).language,
        title=title(file),
        lead=file.description or "",
        body=body,
        url=file.url,
        date=file.uploaded_at,
        public_from=file.public_from,
        areas=sorted(areas),
    )


def title(file: File) -> str:
    """As editors have called it; else the words its name on their machine is made of."""
    stem = PurePath(file.original_filename or file.file.name).stem
    return (file.name or SEPARATORS.sub(" ", stem).strip() or stem)[:LONGEST_TITLE]


SOURCE = Source(KIND, _("Document"), File, "", public_ids, texts, read)
