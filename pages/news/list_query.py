"""What the address of the list asks for: ?omrade=standarder&type=nyhet&ar=2026&side=2."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from django.db.models import TextChoices
from django.utils.http import urlencode
from django.utils.translation import get_language

from pages.entries.models import EARLIEST
from pages.models.work_area import WorkArea
from pages.news.models import Kind
from pages.news.reading import Filters
from pages.slugs import choice_slug, choices_by_slug

AREA, KIND, YEAR, PAGE = "omrade", "type", "ar", "side"
LAST_YEAR = 9998
LONGEST_NUMBER = 6
Choice = TypeVar("Choice", bound=TextChoices)


class UnknownFilterError(ValueError):
    """The address asks for what does not exist."""


@dataclass(frozen=True)
class ListQuery:
    filters: Filters = field(default_factory=Filters)
    page: int = 1

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "ListQuery":
        """Names of kinds and areas in any of our languages; other parameters are no concern."""
        filters = Filters(
            area=_choice(WorkArea, given.get(AREA, "")),
            kind=_choice(Kind, given.get(KIND, "")),
            year=_number(given.get(YEAR, ""), EARLIEST.year, LAST_YEAR),
        )
        return cls(filters, _number(given.get(PAGE, ""), 1, 10**LONGEST_NUMBER) or 1)

    @property
    def is_filtered(self) -> bool:
        return self.filters != Filters()

    def address(self, *, page: int = 1) -> str:
        """The query string of another page of the same."""
        language = get_language() or "nb"
        asked = {
            AREA: self.filters.area and choice_slug(self.filters.area, language),
            KIND: self.filters.kind and choice_slug(self.filters.kind, language),
            YEAR: self.filters.year,
            PAGE: page if page > 1 else None,
        }
        given = {name: value for name, value in asked.items() if value}
        return f"?{urlencode(given)}" if given else "."

    def only_page(self) -> str:
        return f"?{PAGE}={self.page}" if self.page > 1 else ""

    def of_year(self, year: int) -> "ListQuery":
        return replace(self, filters=replace(self.filters, year=year), page=1)


def _choice(choices: type[Choice], given: str) -> Choice | None:
    if not given:
        return None
    try:
        return choices_by_slug(choices)[given]
    except KeyError:
        raise UnknownFilterError(given) from None


def _number(given: str, least: int, most: int) -> int | None:
    if not given:
        return None
    if not (given.isascii() and given.isdecimal() and len(given) <= LONGEST_NUMBER):
        raise UnknownFilterError(given)
    if not least <= int(given) <= most:
        raise UnknownFilterError(given)
    return int(given)
