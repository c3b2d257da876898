"""One run: fill the sites, serve them, measure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.test import Client

from nek_site.one_machine.embedded_postgres import EmbeddedPostgres
from tests.bench import (
    counting,
    databases,
    growth,
    news,
    pages,
    search,
    servers,
    throughput,
)
from tests.bench.freshness import Publish, publish
from tests.bench.growth import Result
from tests.bench.progress import say
from tests.bench.served import Served
from tests.bench.sites import Site, Size, fill
from tests.bench.throughput import Rates

MASTERS = 3


@dataclass(frozen=True)
class Run:
    """How large the sites are, the first of which is copied, and how thoroughly all is measured."""

    sizes: Sequence[Size]
    growth: growth.Effort
    throughput: throughput.Effort
    visited: int  # pages, before a process's memory is looked at
    publishes: int
    ratio: float  # how much slower the largest site may be
    quiet: float  # seconds we wait at most for pages that are made in advance
    searched: int  # items in the search index


FULL = Run(
    sizes=(Size(databases.FIRST), Size("middle", pages=10), Size("largest", pages=21, news=400)),
    growth=growth.Effort(least=10, most=100, seconds=3),
    throughput=throughput.Effort(rounds=3, seconds=2),
    visited=300,
    publishes=5,
    ratio=1.2,
    quiet=90,
    searched=10_000,
)
SMOKE = Run(
    sizes=(Size(databases.FIRST), Size("largest", pages=6, news=20)),
    growth=growth.Effort(least=2, most=4, seconds=0.3),
    throughput=throughput.Effort(rounds=1, seconds=1),
    visited=50,
    publishes=1,
    ratio=3,
    quiet=3,
    searched=300,
)


@dataclass(frozen=True)
class Outcome:
    """All that was measured; the sites from the smallest to the largest."""

    sites: Sequence[Site]
    growth: Sequence[Result]
    rates: Mapping[str, Rates]
    megabytes: float
    publishes: Sequence[Sequence[Publish]]  # of each site, read on one process
    on_masters: Sequence[Publish]  # of the largest, read on several
    counting: float  # seconds of CPU for 5,000 pages
    search: search.Outcome


def run(wanted: Run, postgres: EmbeddedPostgres) -> Outcome:
    user = get_user_model().objects.create_superuser("bench")
    editor = Client(raise_request_exception=False)
    editor.force_login(user)  # before what is copied
    sites = fill(wanted.sizes, user)
    databases.use(sites[0].database)
    searched = search.measure(wanted.searched)
    each = [site.database for site in sites]
    results = growth.measure(_cases(wanted, editor), each, wanted.growth)
    with servers.beside(postgres, sites[-1].database) as started:
        say("Starting the servers")
        served = Served(started, sites)
        say("Waiting for the pages that are made in advance")
        if not started.await_quiet(wanted.quiet):
            say("Some are not made yet: what is served now may get worse figures for that.")
        rates = throughput.measure(served.cases(), started, wanted.throughput)
        databases.use(sites[-1].database)
        megabytes = served.megabytes(wanted.visited)
        publishes = []
        for site, server in zip(sites, served.sites, strict=True):
            say(f"Publishing on the {site.size.name} site")
            databases.use(site.database)
            publishes.append([publish([server], user) for _ in range(wanted.publishes)])
        masters = served.masters(MASTERS)
        say(f"Publishing for {MASTERS} servers")
        on_masters = [publish(masters, user) for _ in range(wanted.publishes)]
    counted = counting.seconds(sites[1])
    return Outcome(sites, results, rates, megabytes, publishes, on_masters, counted, searched)


def _cases(wanted: Run, editor: Client) -> Sequence[growth.Case]:
    visitor = Client(raise_request_exception=False)
    times = wanted.sizes[-1].news
    return [
        *pages.cases(visitor, wanted.ratio),
        *news.cases(visitor, editor, times, wanted.ratio),
    ]
