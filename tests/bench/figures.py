"""What the site has to reach, and what it reaches."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from tests.bench.run import Outcome
from tests.bench.search import Outcome as Searched
from tests.bench.served import CACHED, CMS, REFERENCE, SMALLEST


@dataclass(frozen=True)
class Goals:
    """To bare gunicorn and to django CMS: at least. All others: at most."""

    to_bare: float = 0.95
    to_cms: float = 8
    growth: float = 1.2
    stale: float = 1.0  # seconds
    cold: float = 100  # milliseconds
    memory: float = 140  # MB
    counting: float = 60  # seconds
    search: float = 30  # milliseconds of the database, p95
    indexing: float = 50  # milliseconds of a publish
    index_to_text: float = 3
    same_sets: float = 0.95  # of the pairs: at least


WIDE = Goals(
    to_bare=0.5,
    to_cms=2,
    growth=3,
    stale=3,
    cold=3000,
    memory=250,
    counting=300,
    search=1000,
    indexing=1000,
    index_to_text=20,  # of few texts an index is mostly its own first pages
)


@dataclass(frozen=True)
class Figure:
    what: str
    value: float
    limit: float
    unit: str = ""
    at_least: bool = False

    @property
    def is_reached(self) -> bool:
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    @property
    def told(self) -> str:
        return f"{self.value:.{2 if self.value < 10 else 0}f}{self.unit}"

    @property
    def wanted(self) -> str:
        return f"{'at least' if self.at_least else 'at most'} {self.limit:g}{self.unit}"


def figures(outcome: Outcome, goals: Goals) -> Iterator[Figure]:
    rates = outcome.rates
    cached = rates[CACHED]
    to_bare, to_cms = cached.to(rates[REFERENCE]), cached.to(rates[CMS])
    yield Figure("cached page, to bare gunicorn", to_bare, goals.to_bare, at_least=True)
    yield Figure("cached page, to django CMS's own cache", to_cms, goals.to_cms, at_least=True)
    yield Figure(
        "cached page, its cost as the site grows", rates[SMALLEST].to(cached), goals.growth
    )
    costs = [result.ratio for result in outcome.growth if result.case.limits.ratio]
    yield Figure("uncached page, its cost as the site grows", max(costs), goals.growth)
    stale = max(seconds for publish in outcome.on_masters for seconds in publish.stale)
    yield Figure("old page after a publish, three servers", stale, goals.stale, " s")
    cold = median(publish.fresh[0] for publish in outcome.publishes[-1]) * 1000
    yield Figure("new page after a publish, first answer", cold, goals.cold, " ms")
    yield Figure("memory of a process", outcome.megabytes, goals.memory, " MB")
    yield Figure("words counted of 5,000 pages", outcome.counting, goals.counting, " s")
    yield from _of_search(outcome.search, goals)


def _of_search(search: Searched, goals: Goals) -> Iterator[Figure]:
    yield Figure("search, median of the database's time", search.median, goals.search, " ms")
    yield Figure("search, p95 of the database's time", search.p95, goals.search, " ms")
    yield Figure("search, queries", search.queries, 4)
    yield Figure("search, index to text", search.size_to_text, goals.index_to_text)
    indexing = median(search.indexing)
    yield Figure("indexing of a publish, median", indexing, goals.indexing, " ms")
    same = search.same_sets
    yield Figure("search, same sets in both forms", same, goals.same_sets, at_least=True)
