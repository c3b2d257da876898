"""What servers answer in a second of their CPU: each kind of answer in turn, round by round."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from tests.bench import load
from tests.bench.asking import Request, ask
from tests.bench.progress import say
from tests.bench.servers import Server, Servers


@dataclass(frozen=True)
class Case:
    name: str
    server: Server
    request: Request
    limit: float | None = None  # the least that its ratio to the reference may be


@dataclass(frozen=True)
class Effort:
    rounds: int
    seconds: int


@dataclass
class Rates:
    """Requests in a second of the server's CPU, and in a second; a figure for each round."""

    per_cpu: list[float] = field(default_factory=list)
    per_second: list[float] = field(default_factory=list)

    def to(self, other: "Rates") -> float:
        """The median of the rounds' ratios: what changes between rounds changes both."""
        pairs = zip(self.per_cpu, other.per_cpu, strict=True)
        return median(ours / theirs for ours, theirs in pairs)


def measure(cases: Sequence[Case], servers: Servers, effort: Effort) -> Mapping[str, Rates]:
    rates = {case.name: Rates() for case in cases}
    for number in range(1, effort.rounds + 1):
        say(f"Round {number} of {effort.rounds}: {len(cases)} kinds of answer")
        for case in cases if number % 2 else reversed(cases):
            ask(case.request)  # what is to be cached is
            _measure(case, servers, effort.seconds, rates[case.name])
    return rates


def _measure(case: Case, servers: Servers, seconds: int, rates: Rates) -> None:
    started, before = time.monotonic(), servers.seconds(case.server)
    answered = load.answers(case.request, seconds)
    rates.per_cpu.append(answered / (servers.seconds(case.server) - before))
    rates.per_second.append(answered / (time.monotonic() - started))
