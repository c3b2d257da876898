"""What a search takes of the database, how large its index is, what a publish spends on it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import Any

from django.db import connection

from pages.news.models import NewsItem
from pages.search.filters import Filters
from pages.search.indexing import BATCH, index, write
from pages.search.models import Entry, KnownWord
from pages.search.search_query import SearchQuery
from tests.bench import databases, search_texts
from tests.bench.progress import say
from tests.pages.search import pairs
from tests.pages.search.asking import find

TIMES = 3
SIZES = """
    SELECT sum(octet_length(title) + octet_length(lead) + octet_length(body)),
           sum(pg_column_size(vector) + pg_column_size(heading)) + pg_indexes_size('{entry}')
               + pg_total_relation_size('{words}')
    FROM {entry}
"""


@dataclass(frozen=True)
class Asked:
    text: str
    queries: int
    milliseconds: float  # of the database, the best of some times
    count: int


@dataclass(frozen=True)
class Outcome:
    items: int
    asked: Sequence[Asked]
    size_to_text: float
    indexing: Sequence[float]  # milliseconds of each publish
    same_sets: float  # the share of the pairs

    @property
    def median(self) -> float:
        return median(each.milliseconds for each in self.asked)

    @property
    def p95(self) -> float:
        return quantiles([each.milliseconds for each in self.asked], n=20)[-1]

    @property
    def queries(self) -> int:
        return max(each.queries for each in self.asked)


def measure(items: int) -> Outcome:
    """In a copy of the database in use."""
    before = databases.current()
    databases.use(databases.copy("search"))
    say("Searching in both forms for each other's words")
    _fill(list(pairs.texts()))
    same_sets = 1 - len(pairs.differing()) / len(pairs.PAIRS)
    say(f"Indexing {items:,} items")
    _fill(search_texts.texts(items))
    databases.settle(databases.current())
    say("Searching in them")
    asked = [_ask(text) for text in search_texts.queries()]
    size_to_text = _size_to_text()
    indexing = [_milliseconds(lambda pk=pk: index("news", [pk])) for pk in _news()]
    connection.close()
    databases.use(before)
    return Outcome(items, asked, size_to_text, indexing, same_sets)


def _fill(texts: Any) -> None:
    Entry.objects.all().delete()
    KnownWord.objects.all().delete()
    batch = []
    for text in texts:
        batch.append(text)
        if len(batch) == BATCH:
            write("news", batch)
            batch = []
    write("news", batch)


def _ask(text: str) -> Asked:
    query = SearchQuery.read(text)
    took, number, count = [], 0, 0
    for _time in range(TIMES):
        spent: list[float] = []

        def timed(execute: Callable[..., Any], *arguments: Any, spent: list = spent) -> Any:
            started = time.perf_counter()
            try:
                return execute(*arguments)
            finally:
                spent.append(time.perf_counter() - started)

        with connection.execute_wrapper(timed):
            count = find(query, Filters(), "nb").count
        took.append(sum(spent) * 1000)
        number = len(spent)
    return Asked(text, number, min(took), count)


def _size_to_text() -> float:
    """Vectors, indexes and the known words, to the texts."""
    names = {"entry": Entry._meta.db_table, "words": KnownWord._meta.db_table}
    with connection.cursor() as cursor:
        cursor.execute(SIZES.format(**names))
        text, size = cursor.fetchone()
    return float(size / text)


def _news() -> list[int]:
    return list(NewsItem.objects.exclude(live_nb=None).values_list("pk", flat=True)[:30])


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000
