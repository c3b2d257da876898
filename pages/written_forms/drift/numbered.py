"""The paragraphs of a version by the numbers they share with their twins."""

from copy import deepcopy
from dataclasses import dataclass

from djangocms_versioning.models import Version

from pages.written_forms.drift import paragraphs
from pages.written_forms.drift.numbers import NONE, Side, Step
from pages.written_forms.drift.paragraphs import Paragraph
from pages.written_forms.models import TwinText


@dataclass
class Numbered:
    side: Side
    found: dict[int, Paragraph]

    def words(self, number: int) -> str:
        return self.found[number].words if number in self.found else NONE

    def is_in_step(self, number: int) -> bool:
        return number not in self.side.follows

    def beside(self, number: int, other: "Numbered") -> Paragraph | None:
        """Where the other lacks it: what stands there of the block that it is in here."""
        block = self.found[number].block if number in self.found else None
        known = (n for n, each in self.found.items() if each.block == block and n in other.found)
        return next((other.found[n] for n in known), None)

    def in_draft(self, draft: Version, twin: "Numbered") -> "Numbered":
        """As all would be if the draft were published."""
        own, theirs = deepcopy(self.side), deepcopy(twin.side)
        labels = {number: each.label for number, each in twin.found.items()}
        new = paragraphs.of(draft)
        Step(own, theirs, labels).take(list(self.found.values()), new)
        return Numbered(own, dict(zip(own.numbers, new, strict=True)))


def numbered(text: TwinText) -> Numbered:
    """As it is public. Numbers without a paragraph are left out: it is read otherwise than it was
    kept, and the next version begins anew."""
    side = side_of(text)
    pairs = dict(zip(side.numbers, paragraphs.of(text.version), strict=False))
    side.numbers = list(pairs)
    return Numbered(side, pairs)


def side_of(text: TwinText) -> Side:
    """JSON has no keys but words."""
    return Side(list(text.numbers), {int(number): words for number, words in text.follows.items()})
