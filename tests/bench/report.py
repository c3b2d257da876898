"""The figures as a table, and what exceeds its limit."""

import os
import platform
from collections.abc import Iterator, Sequence

import django
import psutil
from django.db import connection
from django.utils import timezone

from tests.bench.measure import Result


def machine() -> str:
    major, minor = divmod(connection.pg_version, 10_000)
    memory = round(psutil.virtual_memory().total / 2**30)
    return (
        f"{timezone.localdate()}, {os.cpu_count()} cores, {memory} GB of memory,"
        f" Python {platform.python_version()}, PostgreSQL {major}.{minor},"
        f" Django {django.__version__}"
    )


def table(results: Sequence[Result], small: str, large: str) -> str:
    """As Markdown, for docs/performance.md."""
    heads = ("request", "queries", f"ms, {small} items", f"ms, {large} items", "ratio", "limit")
    rows = [heads, *map(_row, results)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(row, widths) for row in (heads, rule, *rows[1:]))


def _row(result: Result) -> tuple[str, ...]:
    limits = result.case.limits
    limit = " / ".join(str(most) for most in (limits.queries, limits.ratio) if most)
    if result.failure:
        return result.case.name, "", "", "", "failed", limit
    return (
        result.case.name,
        str(result.queries),
        f"{result.small:.1f}",
        f"{result.large:.1f}",
        f"{result.ratio:.2f}",
        limit,
    )


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]
    return f"| {' | '.join(padded)} |"


def complaints(results: Sequence[Result]) -> Iterator[str]:
    """A sentence for each limit that is exceeded."""
    for result in results:
        name, limits = result.case.name, result.case.limits
        if result.failure:
            yield f"{name}: {result.failure}."
        if limits.queries and result.queries > limits.queries:
            yield f"{name}: {result.queries} queries are more than {limits.queries}."
        if limits.ratio and result.ratio > limits.ratio:
            yield f"{name}: {result.ratio:.2f} times as slow is more than {limits.ratio}."
