"""The shortest way from one sequence to another (Myers' algorithm), within a number of steps."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal, TypeVar

Op = Literal["=", "-", "+"]
Item = TypeVar("Item")
Script = list[tuple[Op, Sequence[Item]]]


@dataclass
class Budget:
    """What may still be spent; one for all parts of a comparison, so that it ends in time."""

    steps: int = 600_000
    deepest: int = 1_000  # changes in one sequence
    least: int = 500  # what each may take even so: a small change is seen after large ones


class TooDifferentError(Exception):
    """The budget does not reach."""


def edit_script(old: Sequence[Item], new: Sequence[Item], budget: Budget) -> "Script[Item]":
    """Runs of what both have, what only the old has and what only the new has, in order."""
    start = _alike(zip(old, new, strict=False))
    rest = min(len(old), len(new)) - start
    end = min(rest, _alike(zip(reversed(old), reversed(new), strict=False)))
    middle = _middle(old[start : len(old) - end], new[start : len(new) - end], budget)
    script: Script[Item] = [("=", old[:start]), *middle, ("=", old[len(old) - end :])]
    return [(op, items) for op, items in script if items]


def _alike(pairs: Iterable[tuple[Item, Item]]) -> int:
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _middle(old: Sequence[Item], new: Sequence[Item], budget: Budget) -> "Script[Item]":
    """Between two common runs: all that is gone, then all that is new."""
    if not (old and new):
        return [("-", old), ("+", new)]
    script: Script[Item] = []
    pending = _nothing_yet()
    for op, item in _steps(old, new, _furthest(old, new, budget)):
        is_common = bool(pending["="])
        if is_common != (op == "=") and any(pending.values()):
            script += pending.items()
            pending = _nothing_yet()
        pending[op].append(item)
    return [*script, *pending.items()]


def _nothing_yet() -> dict[Op, list]:
    return {"=": [], "-": [], "+": []}


def _furthest(old: Sequence[Item], new: Sequence[Item], budget: Budget) -> list["array[int]"]:
    """How far one comes in `old` on each diagonal: before each further change."""
    most = min(len(old) + len(new), budget.deepest)
    reached = array("i", bytes(4 * (2 * most + 3)))
    zero = most + 1
    floor = min(0, budget.steps - budget.least)
    history = []
    for changes in range(most + 1):
        history.append(reached[zero - changes - 1 : zero + changes + 2])
        for diagonal in range(-changes, changes + 1, 2):
            at = zero + diagonal
            above = diagonal == -changes or (
                diagonal != changes and reached[at - 1] < reached[at + 1]
            )
            begun = x = reached[at + 1] if above else reached[at - 1] + 1
            while x < len(old) and x - diagonal < len(new) and old[x] == new[x - diagonal]:
                x += 1
            reached[at] = x
            budget.steps -= 1 + x - begun
            if x >= len(old) and x - diagonal >= len(new):
                return history
        if budget.steps < floor:
            break
    raise TooDifferentError


def _steps(
    old: Sequence[Item], new: Sequence[Item], history: list["array[int]"]
) -> list[tuple[Op, Item]]:
    """Found backwards, from the end to the start."""
    x, y = len(old), len(new)
    steps: list[tuple[Op, Item]] = []
    for changes in range(len(history) - 1, 0, -1):
        reached, at = history[changes], x - y + changes + 1
        above = x - y == -changes or (x - y != changes and reached[at - 1] < reached[at + 1])
        before_x = reached[at + 1] if above else reached[at - 1]
        before_y = before_x - (x - y + (1 if above else -1))
        while x > before_x and y > before_y:
            x, y = x - 1, y - 1
            steps.append(("=", old[x]))
        steps.append(("+", new[before_y]) if above else ("-", old[before_x]))
        x, y = before_x, before_y
    steps += [("=", item) for item in reversed(old[:x])]
    return steps[::-1]
