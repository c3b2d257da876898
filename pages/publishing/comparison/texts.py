"""What differs between two texts, word by word. Knows nothing of versions, only of words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pages.publishing.comparison.edit_script import Budget, Op
from pages.publishing.comparison.hunks import Hunk, hunks_of
from pages.publishing.comparison.readable import readable


@dataclass(frozen=True)
class Text:
    """What is compared: plain, or HTML that is read as a reader meets it."""

    label: str
    value: str
    is_html: bool = False
    key: str = ""  # tells fields of one label apart

    @property
    def name(self) -> str:
        return self.key or self.label

    @property
    def words(self) -> str:
        return readable(self.value) if self.is_html else self.value


@dataclass(frozen=True)
class Run:
    op: Op
    text: str


@dataclass(frozen=True)
class TextChange:
    label: str
    runs: Sequence[Run]
    is_coarse: bool = False  # somewhere too different to compare word by word
    is_only_form: bool = False  # the words are the same, the marks around them are not

    @property
    def is_same(self) -> bool:
        return not self.is_only_form and all(run.op == "=" for run in self.runs)

    def lines(self) -> list[list[Run]]:
        """Paragraph by paragraph."""
        lines: list[list[Run]] = [[]]
        for run in self.runs:
            for number, text in enumerate(run.text.split("\n")):
                lines += [[]] if number else []
                lines[-1] += [Run(run.op, text)] if text else []
        return [line for line in lines if line]


def compare_texts(old: Text, new: Text, budget: Budget | None = None) -> TextChange:
    before, after = old.words, new.words
    hunks = hunks_of(before, after, budget or Budget())
    return TextChange(
        new.label,
        [run for hunk in hunks for run in _runs(hunk) if run.text],
        is_coarse=any(hunk.is_coarse for hunk in hunks),
        is_only_form=before == after and old.value != new.value,
    )


def _runs(hunk: Hunk) -> Iterator[Run]:
    yield Run("=", hunk.common)
    yield Run("-", hunk.removed)
    yield Run("+", hunk.added)
