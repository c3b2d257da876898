from dataclasses import dataclass

from pages.links.models import Problem, State


@dataclass(frozen=True)
class Verdict:
    """What came of trying an address."""

    state: State
    problem: Problem | None = None
    status_code: int | None = None
    leads_to: str = ""


def broken(problem: Problem, status_code: int | None = None) -> Verdict:
    return Verdict(State.BROKEN, problem, status_code)
