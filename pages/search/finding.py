"""Asks the index. Whatever somebody wrote, the database gives up after a second."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from pages.addresses import NEAREST, page_url
from pages.search.document_hits import FileFacts
from pages.search.filters import Filters
from pages.search.search_query import SearchQuery
from pages.search.statements import COMPOUNDS, FOUND, PAGE_SIZE, SETTINGS

LIMIT = "1s"


@dataclass(frozen=True)
class Hit:
    """A public page or item, in the language it is shown in."""

    kind: str
    language: str
    title: str
    lead: str
    body: str
    url: str
    date: dt.datetime | None
    file: FileFacts | None = None
    is_pinned: bool = False


@dataclass(frozen=True)
class Found:
    """A page of hits, and how many each choice of a filter would give."""

    count: int
    hits: Sequence[Hit]
    kinds: Mapping[str, int]
    areas: Mapping[str, int]
    years: Mapping[int, int]
    forms: Mapping[str, int]
    compounds: Mapping[str, Sequence[str]]

    @property
    def last_page(self) -> int:
        return max(1, -(-self.count // PAGE_SIZE))


NOTHING = Found(0, (), {}, {}, {}, {}, {})


def find(
    cursor: CursorWrapper, query: SearchQuery, filters: Filters, language: str, page: int = 1
) -> Found:
    if not query.wanted:
        return NOTHING
    compounds = _compounds(cursor, query.part_keys)
    asked: dict[str, Any] = {
        "exact": query.sql(),
        "wide": query.sql(compounds),
        "whole": query.whole_key,
        "now": timezone.now(),
        "zone": timezone.get_current_timezone_name(),
        "languages": list(NEAREST[language]),
        "offset": (page - 1) * PAGE_SIZE,
        "keys": sorted(query.all_keys(compounds)),
    }
    cursor.execute(FOUND, asked | filters.as_sql())
    return _found(cursor.fetchone()[0], compounds)


@contextmanager
def limited() -> Iterator[CursorWrapper]:
    """A transaction in which no query takes longer than LIMIT.

    For a word that many texts have PostgreSQL would rather unpack every text than ask the index,
    since it does not know what unpacking costs; and it would compile what is done in no time.
    """
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(SETTINGS, [LIMIT])
        yield cursor


def _compounds(cursor: CursorWrapper, keys: list[str]) -> dict[str, list[str]]:
    """The keys of the site's words that have one of these as a part."""
    if not keys:
        return {}
    cursor.execute(COMPOUNDS, [keys])
    compounds: dict[str, list[str]] = defaultdict(list)
    for part, whole in cursor.fetchall():
        compounds[part].append(whole)
    return dict(compounds)


def _found(told: dict[str, Any], compounds: Mapping[str, Sequence[str]]) -> Found:
    return Found(
        count=told["count"],
        hits=[_hit(each) for each in told["hits"] or ()],
        kinds=told["kinds"] or {},
        areas=told["areas"] or {},
        years={int(year): n for year, n in (told["years"] or {}).items()},
        forms=told["forms"] or {},
        compounds=compounds,
    )


def _hit(told: dict[str, Any]) -> Hit:
    path, date = told.pop("path"), told.pop("date")
    url = told.pop("url") or page_url(path or "", told["language"])
    file = FileFacts.read(told.pop("file"))
    return Hit(**told, file=file, url=url, date=dt.datetime.fromisoformat(date) if date else None)
