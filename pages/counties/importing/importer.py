"""The centres of a file, compared with those there are. Rows with faults are refused, all others
stored, in one transaction. A centre of the same county and name is the same centre."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.counties.columns import COLUMNS, COUNTY
from pages.counties.importing.csv_file import Line, lines
from pages.counties.importing.row import Counties, centre
from pages.counties.models import CareerCentre, County

FIELDS = [each.field for each in COLUMNS if each.field != COUNTY]
Key = tuple[int, str]


@dataclass(frozen=True)
class Refusal:
    line: int
    name: str
    reasons: list[str]


@dataclass
class Outcome:
    new: list[CareerCentre] = field(default_factory=list)
    changed: list[CareerCentre] = field(default_factory=list)
    unchanged: int = 0
    refused: list[Refusal] = field(default_factory=list)

    @property
    def rows(self) -> int:
        return len(self.new) + len(self.changed) + self.unchanged + len(self.refused)


def key(each: CareerCentre) -> Key:
    return each.county_id, each.name.lower()


class Importer:
    def __init__(self, text: str) -> None:
        """What is wrong with the whole file is said here."""
        self.lines = list(lines(text))
        self.outcome = Outcome()

    def compare(self) -> Iterator[int]:
        """How many rows have been looked at, after each. Changes nothing."""
        counties = Counties()
        there = {key(each): each for each in CareerCentre.objects.select_related("county")}
        first: dict[Key, int] = {}
        for done, line in enumerate(self.lines, start=1):
            try:
                made = centre(line, counties)
                _refuse_second(made, first, line)
            except ValidationError as error:
                name = (line.cells or {}).get("name", "")
                self.outcome.refused.append(Refusal(line.number, name, error.messages))
            else:
                self._sort(made, there.get(key(made)), line)
            yield done

    def _sort(self, made: CareerCentre, known: CareerCentre | None, line: Line) -> None:
        if known is None:
            self.outcome.new.append(made)
            return
        given = [name for name in FIELDS if name in (line.cells or {})]
        before = [getattr(known, name) for name in given]
        for name in given:
            setattr(known, name, getattr(made, name))
        if before == [getattr(known, name) for name in given]:
            self.outcome.unchanged += 1
        else:
            self.outcome.changed.append(known)

    @transaction.atomic
    def store(self) -> None:
        """Compared again while nobody else writes, so that what is stored is what is said."""
        list(County.objects.select_for_update().order_by("pk").values_list("pk"))
        self.outcome = Outcome()
        for _done in self.compare():
            pass
        now = timezone.now()
        for each in self.outcome.changed:
            each.changed_at = now
        CareerCentre.objects.bulk_create(self.outcome.new)
        CareerCentre.objects.bulk_update(self.outcome.changed, [*FIELDS, "changed_at"])
        for county in {each.county for each in (*self.outcome.new, *self.outcome.changed)}:
            county.save(update_fields=["changed_at"])  # for those who follow counties: the search


def _refuse_second(made: CareerCentre, first: dict[Key, int], line: Line) -> None:
    before = first.setdefault(key(made), line.number)
    if before != line.number:
        said = _("The same centre stands in line %(line)s already.")
        raise ValidationError(said % {"line": before})
