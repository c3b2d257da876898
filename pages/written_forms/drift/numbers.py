"""The numbers that paragraphs share with their twins, and what a new version does to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from pages.written_forms.drift.matching import Paragraphs, became, twins
from pages.written_forms.drift.paragraphs import Paragraph

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

    def __post_init__(self) -> None:
        self.theirs = set(self.twin.numbers)
        every = [*self.own.numbers, *self.theirs, *self.own.follows, *self.twin.follows]
        self.free = count(max(every, default=0) + 1)

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
        self.taken = set(numbers)
        for place in sorted(added):
            numbers[place] = self._added(new[place], numbers[:place])
            self.taken.add(numbers[place])
        self.own.numbers = numbers
        self._forget_the_gone()

    def _changed(self, number: int, before: str, after: str) -> None:
        theirs = self.twin.follows
        if number in self.own.follows:
            del self.own.follows[number]
        elif theirs.get(number) == after:  # as it was before the twin had followed
            del theirs[number]
        elif number in self.theirs and not self.is_minor:
            theirs.setdefault(number, before)

    def _gone(self, number: int, before: str) -> None:
        if number in self.own.follows:
            del self.own.follows[number]
        elif number not in self.theirs:
            self.twin.follows.pop(number, None)
        elif not self.is_minor:
            self.twin.follows.setdefault(number, before)

    def _added(self, paragraph: Paragraph, above: Sequence[int]) -> int:
        if again := self._again(paragraph.words):
            del self.twin.follows[again]
            return again
        if missed := self._missed(above, paragraph.label):
            del self.own.follows[missed]
            return missed
        number = next(self.free)
        if not self.is_minor:
            self.twin.follows[number] = NONE
        return number

    def _again(self, words: str) -> int:
        """Was taken away, and comes back as it was before the twin had followed."""
        return next(
            (
                number
                for number, text in self.twin.follows.items()
                if text == words and number not in self.taken
            ),
            0,
        )

    def _missed(self, above: Sequence[int], label: str) -> int:
        """What the twin has had in this place since before, and this form has lacked."""
        last = next((number for number in reversed(above) if number in self.theirs), None)
        start = self.twin.numbers.index(last) + 1 if last else 0
        for number in self.twin.numbers[start:]:
            if number in self.taken:
                break
            if self.own.follows.get(number) == NONE and self.labels.get(number) == label:
                return number
        return 0

    def _forget_the_gone(self) -> None:
        standing = {*self.own.numbers, *self.twin.numbers}
        for side in (self.own, self.twin):
            side.follows = {n: text for n, text in side.follows.items() if n in standing}
