"""What has become of each part of a version: its fields, its blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pages.publishing.comparison.edit_script import Budget
from pages.publishing.comparison.pairing import Pair, Part, pairs_of
from pages.publishing.comparison.texts import Text, TextChange, compare_texts


@dataclass(frozen=True)
class PartChange:
    label: str
    change: Literal["same", "changed", "added", "removed"]
    texts: Sequence[TextChange]
    is_moved: bool = False

    @property
    def is_same(self) -> bool:
        return self.change == "same" and not self.is_moved

    @property
    def shown(self) -> list[TextChange]:
        """The fields that a reader of the change needs to see."""
        chosen = [text for text in self.texts if not text.is_same]
        return chosen if self.change == "changed" else list(self.texts)


def compare_parts(
    old: Sequence[Part], new: Sequence[Part], budget: Budget | None = None
) -> list[PartChange]:
    """In the order of the new, with what is gone where it stood."""
    budget = budget or Budget()
    return [_change(pair, budget) for pair in pairs_of(old, new, budget)]


def compare_fields(
    old: Sequence[Text], new: Sequence[Text], budget: Budget | None = None
) -> list[TextChange]:
    """Field by field; one that is in one of them only is empty in the other."""
    budget = budget or Budget()
    before = {text.name: text for text in old}
    after = {text.name: text for text in new}
    return [
        compare_texts(
            before.get(name, replace(text, value="")),
            after.get(name, replace(text, value="")),
            budget,
        )
        for name, text in {**before, **after}.items()
    ]


def _change(pair: Pair, budget: Budget) -> PartChange:
    old, new = pair.old, pair.new
    texts = compare_fields(old.texts if old else (), new.texts if new else (), budget)
    label = (new or old or Part("", ())).label
    if old is None or new is None:
        return PartChange(label, "removed" if new is None else "added", texts)
    is_same = all(text.is_same for text in texts)
    return PartChange(label, "same" if is_same else "changed", texts, pair.is_moved)
