"""The numbers that paragraphs share with their twins, and what a new version does to them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pages.written_forms.drift.matching import Paragraphs, became, twins

NONE = ""  # followed of a paragraph that the twin did not have


@dataclass
class Side:
    """One form: the number of each paragraph, and the twin's words where it is behind."""

    numbers: list[int] = field(default_factory=list)
    follows: dict[int, str] = field(default_factory=dict)


def first(one: Paragraphs, other: Paragraphs) -> tuple[Side, Side]:
    """As the editors made them, and so in step; what only one of them has is as they wanted it."""
    shared = {theirs: own + 1 for own, theirs in twins(one, other)}
    free = iter(range(len(one) + 1, len(one) + len(other) + 1))
    numbers = [shared.get(place) or next(free) for place in range(len(other))]
    return Side(list(range(1, len(one) + 1))), Side(numbers)


@dataclass
class Step:
    """From one version to the next. What answers the twin asks nothing of it in turn."""

    own: Side
    twin: Side
    labels: Mapping[int, str]  # of the twin's paragraphs, by number
    is_minor: bool = False

    def take(self, old: Paragraphs, new: Paragraphs) -> None:
        numbers, added = [0] * len(new), []
        for before, after in became(old, new):
            if before is None and after is not None:
                added.append(after)
            elif before is not None and after is None:
                self._gone(self.own.numbers[before], old[before].words)
            elif before is not None and after is not None:
                numbers[after] = self.own.numbers[before]
                if old[before].words != new[after].words:
                    self._changed(numbers[after], old[before].words, new[after].words)
        for place in sorted(added):
            numbers[place] = self._added(place, numbers, new)
        self.own.numbers = numbers
        self._forget_the_gone()

    def _changed(self, number: int, before: str, after: str) -> None:
        theirs = self.twin.follows
        if number in self.own.follows:
            del self.own.follows[number]
        elif theirs.get(number) == after:  # as it was before the twin had followed
            del theirs[number]
        elif number in self.twin.numbers and not self.is_minor:
            theirs.setdefault(number, before)

    def _gone(self, number: int, before: str) -> None:
        if number in self.own.follows:
            del self.own.follows[number]
        elif number not in self.twin.numbers:
            self.twin.follows.pop(number, None)
        elif not self.is_minor:
            self.twin.follows.setdefault(number, before)

    def _added(self, place: int, numbers: list[int], new: Paragraphs) -> int:
        paragraph = new[place]
        if again := self._again(paragraph.words, numbers):
            del self.twin.follows[again]
            return again
        if missed := self._missed(place, numbers, paragraph.label):
            del self.own.follows[missed]
            return missed
        every = [*self.own.numbers, *self.twin.numbers, *numbers]
        number = max([0, *every, *self.own.follows, *self.twin.follows]) + 1
        if not self.is_minor:
            self.twin.follows[number] = NONE
        return number

    def _again(self, words: str, numbers: list[int]) -> int:
        """Was taken away, and comes back as it was before the twin had followed."""
        return next(
            (n for n, text in self.twin.follows.items() if text == words and n not in numbers), 0
        )

    def _missed(self, place: int, numbers: list[int], label: str) -> int:
        """What the twin has had in this place since before, and this form has lacked."""
        known = [number for number in numbers[:place] if number in self.twin.numbers]
        start = self.twin.numbers.index(known[-1]) + 1 if known else 0
        for number in self.twin.numbers[start:]:
            if number in numbers:
                break
            if self.own.follows.get(number) == NONE and self.labels.get(number) == label:
                return number
        return 0

    def _forget_the_gone(self) -> None:
        standing = {*self.own.numbers, *self.twin.numbers}
        for side in (self.own, self.twin):
            side.follows = {n: text for n, text in side.follows.items() if n in standing}
