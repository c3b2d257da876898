"""Words of each form, of the whole and of its parts, out of one question to the database.

A paragraph that stands in several places is counted where it stood first: in the earliest year, on
a page rather than in an entry or a document, nearest the top. So the parts add up to the whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cms.models import Page
from django.db.models import Case, Sum, When
from django.db.models.functions import Substr
from django.utils import timezone

from pages.written_forms.models import CountedParagraph, Kind

LEAST, WARNED = 25, 30  # per cent
DEEPEST = 3  # levels below are shown together


@dataclass(frozen=True)
class Words:
    nb: int = 0
    nn: int = 0
    en: int = 0

    @property
    def norwegian(self) -> int:
        return self.nb + self.nn

    @property
    def smaller(self) -> str:
        return "nn" if self.nn <= self.nb else "nb"

    def of(self, form: str) -> int:
        return {"nb": self.nb, "nn": self.nn, "en": self.en}[form]

    def share(self, form: str) -> float:
        """Per cent of the Norwegian words; none of nothing."""
        return 100 * self.of(form) / self.norwegian if self.norwegian else 0.0

    @property
    def least(self) -> float:
        return self.share(self.smaller)

    @property
    def is_low(self) -> bool:
        return self.norwegian > 0 and self.least < WARNED

    @property
    def is_too_low(self) -> bool:
        return self.norwegian > 0 and self.least < LEAST

    @property
    def needed(self) -> int:
        """Words of the smaller form that would make it as much as it must be, if nothing else
        were written: (smaller + x) / (all + x) = 25 %."""
        lacking = LEAST * self.norwegian - 100 * self.of(self.smaller)
        return max(0, -(-lacking // (100 - LEAST)))


@dataclass(frozen=True)
class Cell:
    """What has all its facts in common."""

    kind: str
    section: str  # the tree path of the top page; empty for entries
    level: int  # 0 is the front page
    year: int
    form: str
    words: int


@dataclass(frozen=True)
class Measured:
    """All text, and what of it was new in the year."""

    all: Words
    new: Words


@dataclass(frozen=True)
class Figures:
    cells: tuple[Cell, ...]
    year: int

    @property
    def whole(self) -> Measured:
        return self.measured(self.cells)

    def of_kind(self, kind: str) -> Measured:
        return self.measured(cell for cell in self.cells if cell.kind == kind)

    def of_level(self, level: int) -> Measured:
        return self.measured(
            cell for cell in self.cells if cell.kind == Kind.PAGE and cell.level == level
        )

    def of_lone_documents(self) -> Measured:
        """Those that no page leads to."""
        return self.measured(
            cell for cell in self.cells if cell.kind == Kind.DOCUMENT and not cell.section
        )

    def of_section(self, section: str) -> Measured:
        return self.measured(cell for cell in self.cells if cell.section == section)

    def measured(self, cells: Iterable[Cell]) -> Measured:
        """As far as they had been written by the end of the year."""
        found = [cell for cell in cells if cell.year <= self.year]
        return Measured(words(found), words(cell for cell in found if cell.year == self.year))


def words(cells: Iterable[Cell]) -> Words:
    found = {"nb": 0, "nn": 0, "en": 0}
    for cell in cells:
        found[cell.form] += cell.words
    return Words(**found)


def figures(year: int | None = None) -> Figures:
    """In one query."""
    rank = Case(
        When(text__kind=Kind.PAGE, then=0), When(text__kind=Kind.DOCUMENT, then=2), default=1
    )
    first = CountedParagraph.objects.order_by(
        "fingerprint", "year", rank, "text__page__depth", "text"
    ).distinct("fingerprint")
    rows = (
        CountedParagraph.objects.filter(pk__in=first.values("pk"))
        .values("form", "year", "text__kind", "text__page__depth", "text__page__is_home")
        .annotate(section=Substr("text__page__path", 1, Page.steplen), total=Sum("words"))
        .order_by()
    )
    cells = (
        Cell(
            row["text__kind"],
            row["section"] or "",
            0 if row["text__page__is_home"] else min(row["text__page__depth"] or 1, DEEPEST),
            row["year"],
            row["form"],
            row["total"],
        )
        for row in rows
    )
    return Figures(tuple(cells), year or timezone.localdate().year)
