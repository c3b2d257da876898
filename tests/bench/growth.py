"""CPU and queries of a request, on databases of several sizes in turn."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from statistics import median

from django.db.backends.base.base import BaseDatabaseWrapper as Database
from django.test import Client
from django.test.utils import CaptureQueriesContext
from psutil import Process

from tests.bench.asking import WrongAnswerError
from tests.bench.databases import use
from tests.bench.progress import say


@dataclass(frozen=True)
class Limits:
    """The most that a case may take; None is no limit. The ratio is the largest to the smallest."""

    queries: int | None = None
    ratio: float | None = None


@dataclass(frozen=True)
class Case:
    """A request that has to answer 200; its address may be another one in the largest database."""

    name: str
    url: str
    client: Client
    limits: Limits = Limits()
    largest_url: str = ""


@dataclass(frozen=True)
class Effort:
    """How many requests to each database, as many as are made in so many seconds."""

    least: int
    most: int
    seconds: float


@dataclass(frozen=True)
class Result:
    """Milliseconds of CPU per request; a failure says why there are none."""

    case: Case
    queries: int = 0
    milliseconds: Sequence[float] = ()
    failure: str = ""

    @property
    def ratio(self) -> float:
        return self.milliseconds[-1] / self.milliseconds[0] if self.milliseconds else 0


class Side:
    """A request to one of the databases, which has a process of the server to itself."""

    def __init__(self, database: Database, client: Client, url: str) -> None:
        self.database = database
        self.client = client
        self.url = url

    def queries(self) -> int:
        """With all caches filled."""
        self.get()
        with CaptureQueriesContext(self.database) as captured:
            self.get()
        return len(captured)

    def start(self) -> None:
        self._took: list[float] = []
        self._before = self._server()

    def ask(self) -> None:
        self._took.append(self.get())

    def milliseconds(self) -> float:
        """Our median and the server's mean, whose clock is too coarse for one request."""
        server = (self._server() - self._before) / len(self._took)
        return (median(self._took) + server) * 1000

    def get(self) -> float:
        """Seconds of CPU that our own process takes."""
        use(self.database)
        before = time.process_time()
        response = self.client.get(self.url)
        took = time.process_time() - before
        if response.status_code != HTTPStatus.OK:
            raise WrongAnswerError(f"{self.url} answers {response.status_code}")
        return took

    def _server(self) -> float:
        """Seconds of CPU of the server so far, in ticks of 10 ms."""
        times = Process(self.database.connection.info.backend_pid).cpu_times()
        return times.user + times.system


def measure(cases: Sequence[Case], databases: Sequence[Database], effort: Effort) -> list[Result]:
    results = []
    for number, case in enumerate(cases, start=1):
        say(f"Measuring {number} of {len(cases)}: {case.name}")
        try:
            results.append(_measure(case, databases, effort))
        except WrongAnswerError as error:
            results.append(Result(case, failure=str(error)))
    return results


def _measure(case: Case, databases: Sequence[Database], effort: Effort) -> Result:
    sides = [Side(database, case.client, case.url) for database in databases]
    sides[-1].url = case.largest_url or case.url
    queries = max(side.queries() for side in sides)
    started = time.monotonic()
    for side in sides:
        side.get()
    once = time.monotonic() - started
    for side in sides:
        side.start()
    for number in range(max(effort.least, min(effort.most, int(effort.seconds / once)))):
        # Each is first as often as the last, so that what changes meanwhile changes all.
        for side in sides if number % 2 else reversed(sides):
            side.ask()
    return Result(case, queries, [side.milliseconds() for side in sides])
