"""What the address of the list asks for: ?omrade=standarder&type=nyhet&ar=2026&side=2."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.utils.http import urlencode
from django.utils.translation import get_language

from pages.entries import list_query
from pages.entries.list_query import AREA, KIND, PAGE, YEAR
from pages.models.work_area import WorkArea
from pages.news.models import Kind
from pages.news.reading import Filters
from pages.slugs import choice_slug


@dataclass(frozen=True)
class ListQuery:
    filters: Filters = field(default_factory=Filters)
    page: int = 1

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "ListQuery":
        """Names of kinds and areas in any of our languages; other parameters are no concern."""
        filters = Filters(
            area=list_query.choice(WorkArea, given.get(AREA, "")),
            kind=list_query.choice(Kind, given.get(KIND, "")),
            year=list_query.year(given.get(YEAR, "")),
        )
        return cls(filters, list_query.page(given.get(PAGE, "")))

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
