"""What is counted, as rows: only what has changed is written."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from filer.models import File

from pages.written_forms.counting.running_text import Counted
from pages.written_forms.counting.sources import Source
from pages.written_forms.models import CountedParagraph, CountedText

Key = tuple[int, str]
NewIn = tuple[int, Iterable[Counted]]  # the year of what is new, and all that is there
LOCK = 0x666F726D  # any number that nothing else locks by


@transaction.atomic
def write(kind: str, found: Sequence[Source]) -> None:
    """The rows of these texts, all of one kind, in the same few queries however many there are."""
    wait_for_others()
    texts = CountedText.objects.filter(kind=kind, object_id__in={one.object_id for one in found})
    known = set(texts.values_list("object_id", "language"))
    rows = CountedText.objects.bulk_create(
        [_row(source) for source in found],
        update_conflicts=True,
        unique_fields=["kind", "object_id", "language"],
        update_fields=["title", "page"],
    )
    this_year = timezone.localdate().year
    write_paragraphs(
        {
            row.pk: (this_year if source.key in known else source.first_year, source.paragraphs)
            for row, source in zip(rows, found, strict=True)
        }
    )
    _write_files({row.pk: one.file_names for row, one in zip(rows, found, strict=True)})


def _row(source: Source) -> CountedText:
    return CountedText(
        kind=source.kind,
        object_id=source.object_id,
        language=source.language,
        title=source.title[:255],
        page_id=source.page_id,
    )


def write_paragraphs(wanted: Mapping[int, NewIn]) -> None:
    """Of texts by their primary keys, with the year of what is new. What stays keeps its year."""
    rows = CountedParagraph.objects.filter(text__in=wanted)
    there = {(text, mark): pk for pk, text, mark in rows.values_list("pk", "text", "fingerprint")}
    stays, new = set(), {}
    for text, (year, paragraphs) in wanted.items():
        for one in paragraphs:
            place = (text, one.fingerprint)
            if place in there:
                stays.add(place)
            else:
                new[place] = CountedParagraph(
                    text_id=text,
                    fingerprint=one.fingerprint,
                    year=year,
                    form=one.form,
                    words=one.words,
                )
    gone = [pk for place, pk in there.items() if place not in stays]
    CountedParagraph.objects.filter(pk__in=gone).delete()
    CountedParagraph.objects.bulk_create(new.values(), batch_size=2000)


def _write_files(wanted: dict[int, frozenset[str]]) -> None:
    link: Any = CountedText.files.through
    names = frozenset(chain.from_iterable(wanted.values()))
    files = dict(File.objects.filter(file__in=names).values_list("file", "pk")) if names else {}
    rows = link.objects.filter(countedtext__in=wanted)
    there = {(text, file): pk for pk, text, file in rows.values_list("pk", "countedtext", "file")}
    pairs = {
        (text, files[name]) for text, named in wanted.items() for name in named if name in files
    }
    link.objects.filter(pk__in=[pk for pair, pk in there.items() if pair not in pairs]).delete()
    new = [link(countedtext_id=text, file_id=file) for text, file in pairs - there.keys()]
    link.objects.bulk_create(new)


def wait_for_others() -> None:
    """A count by hand and one of the worker take turns; until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
