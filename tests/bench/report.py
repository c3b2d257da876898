"""The figures as Markdown, for docs/performance.md, and what does not reach its limit."""

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

import django
import psutil
from django.db import connection
from django.utils import timezone

from tests.bench import cores, load
from tests.bench.figures import Figure
from tests.bench.freshness import Publish
from tests.bench.growth import Result
from tests.bench.run import Outcome
from tests.bench.served import REFERENCE
from tests.bench.sites import Site
from tests.bench.throughput import Rates

Row = tuple[str, ...]
SLOWEST = 5


def paragraphs(outcome: Outcome, reached: Iterable[Figure]) -> Iterator[str]:
    yield f"{_machine()}; {cores.told()}, made by {load.by()}."
    goals = [(figure.what, figure.told, figure.wanted) for figure in reached]
    yield _table(("what", "measured", "has to be"), goals)
    yield "Requests per second of CPU, the database's included; the ratio is to the first line:"
    reference = outcome.rates[REFERENCE]
    served = [_served(name, rates, reference) for name, rates in outcome.rates.items()]
    yield _table(("served", "ratio", "per second of CPU", "per second"), served)
    yield "Milliseconds, median: how long a publish takes, and what its first reader waits:"
    published = map(_published, outcome.sites, outcome.publishes)
    yield _table(("site", "publish", "until the new page", "of which it is made"), list(published))
    yield f"The slowest searches in {outcome.search.items:,} items of some 300 words each:"
    slowest = sorted(outcome.search.asked, key=lambda asked: -asked.milliseconds)[:SLOWEST]
    searches = [(one.text, f"{one.milliseconds:.1f}", f"{one.count:,}") for one in slowest]
    yield _table(("words", "ms of the database", "results"), searches)
    yield "CPU of an uncached page; the limit is of queries / ratio:"
    sizes = [f"ms, {site.told}" for site in outcome.sites]
    grown = [_grown(result, len(sizes)) for result in outcome.growth]
    yield _table(("request", "queries", *sizes, "ratio", "limit"), grown)


def complaints(outcome: Outcome, reached: Iterable[Figure]) -> Iterator[str]:
    """A sentence for each limit that is exceeded."""
    for figure in reached:
        if not figure.is_reached:
            yield f"{figure.what}: {figure.told} is not {figure.wanted}."
    for result in outcome.growth:
        name, limits = result.case.name, result.case.limits
        if result.failure:
            yield f"{name}: {result.failure}."
        if limits.queries and result.queries > limits.queries:
            yield f"{name}: {result.queries} queries are more than {limits.queries}."
        if limits.ratio and result.ratio > limits.ratio:
            yield f"{name}: {result.ratio:.2f} times as slow is more than {limits.ratio}."


def _machine() -> str:
    major, minor = divmod(connection.pg_version, 10_000)
    memory = round(psutil.virtual_memory().total / 2**30)
    return (
        f"{timezone.localdate()}, {os.cpu_count()} cores, {memory} GB of memory,"
        f" Python {platform.python_version()}, PostgreSQL {major}.{minor},"
        f" Django {django.__version__}"
    )


def _served(name: str, rates: Rates, reference: Rates) -> Row:
    per = [f"{median(figures):,.0f}" for figures in (rates.per_cpu, rates.per_second)]
    return name, f"{rates.to(reference):.3f}", *per


def _published(site: Site, publishes: Sequence[Publish]) -> Row:
    seconds = [
        [publish.took for publish in publishes],
        [publish.fresh[0] for publish in publishes],
        [publish.rendering[0] for publish in publishes],
    ]
    return site.told, *(f"{median(each) * 1000:.0f}" for each in seconds)


def _grown(result: Result, sizes: int) -> Row:
    limits = result.case.limits
    limit = " / ".join(str(most) for most in (limits.queries, limits.ratio) if most)
    if result.failure:
        return result.case.name, *[""] * (sizes + 1), "failed", limit
    milliseconds = [f"{each:.1f}" for each in result.milliseconds]
    return result.case.name, str(result.queries), *milliseconds, f"{result.ratio:.2f}", limit


def _table(heads: Row, rows: Sequence[Row]) -> str:
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in (heads, rule, *rows))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return f"| {' | '.join(padded)} |"
