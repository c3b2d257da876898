"""What the page's address asks for: ?q=ord&type=news&omrade=standarder&ar=2026&form=nn&side=2."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.utils.http import urlencode

from pages.models.work_area import WorkArea
from pages.search.sources import SOURCES
from pages.slugs import choice_slug, choices_by_slug

WORDS, AREA, KIND, YEAR, FORM, PAGE = "q", "omrade", "type", "ar", "form", "side"
LONGEST = 200  # characters of what is searched for
LAST_YEAR = 9998
LAST_PAGE = 500
LONGEST_NUMBER = 4
FORMS = dict(settings.LANGUAGES)


class BadQueryError(ValueError):
    """The address asks for what does not exist."""


@dataclass(frozen=True)
class Filters:
    """None and nothing is all."""

    kind: str = ""
    area: WorkArea | None = None
    year: int = 0
    form: str = ""

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "Filters":
        kind, area, form = (given.get(name, "") for name in (KIND, AREA, FORM))
        areas = choices_by_slug(WorkArea)
        if (kind and kind not in SOURCES) or (area and area not in areas):
            raise BadQueryError(kind or area)
        if form and form not in FORMS:
            raise BadQueryError(form)
        chosen = areas[area] if area else None
        year = number(given.get(YEAR, ""), LAST_YEAR)
        return cls(kind, chosen, year, form)

    def as_sql(self) -> dict[str, str | int]:
        area = self.area.value if self.area else ""
        return {"kind": self.kind, "area": area, "year": self.year, "form": self.form}

    def address(self, text: str, language: str, page: int = 1, **other: Any) -> str:
        """The query string of the same search with another choice."""
        chosen = replace(self, **other)
        asked = {
            WORDS: text,
            KIND: chosen.kind,
            AREA: choice_slug(chosen.area, language) if chosen.area else "",
            YEAR: chosen.year or "",
            FORM: chosen.form,
            PAGE: page if page > 1 else "",
        }
        return "?" + urlencode({name: value for name, value in asked.items() if value})


def number(given: str, most: int) -> int:
    """0 where nothing is given."""
    if not given:
        return 0
    is_number = given.isascii() and given.isdecimal() and len(given) <= LONGEST_NUMBER
    if not (is_number and 1 <= int(given) <= most):
        raise BadQueryError(given)
    return int(given)
