"""One run: fill both databases, measure, tell."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.test import Client

from tests.bench import copies, databases, news, report
from tests.bench.measure import Effort, Say, measure


@dataclass(frozen=True)
class Run:
    """How many times as many items, how thoroughly, and how much slower they may make a request."""

    times: int
    effort: Effort
    ratio: float


FULL = Run(times=400, effort=Effort(least=20, most=200, seconds=6), ratio=1.2)
SMOKE = Run(times=20, effort=Effort(least=3, most=10, seconds=0.5), ratio=3)


def run(wanted: Run, say: Say) -> int:
    say(f"Publishing {news.IN_BOTH} items in both forms")
    user = get_user_model().objects.create_superuser("bench")
    news.publish_items(user)
    editor = Client(raise_request_exception=False)
    editor.force_login(user)
    small, large = databases.copy()
    databases.use(large)
    say(f"Making {news.IN_BOTH * wanted.times:,} of them")
    copies.multiply(wanted.times, say)
    copies.check(wanted.times)
    for database in (small, large):
        databases.settle(database)
    visitor = Client(raise_request_exception=False)
    cases = news.cases(visitor, editor, wanted.times, wanted.ratio)
    results = measure(cases, small, large, wanted.effort, say)
    print(report.machine(), end="\n\n")
    print(report.table(results, f"{news.IN_BOTH:,}", f"{news.IN_BOTH * wanted.times:,}"))
    complaints = list(report.complaints(results))
    for complaint in complaints:
        print(f"\n{complaint}")
    return 1 if complaints else 0
