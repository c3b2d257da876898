"""What surrounds a county's page."""

from dataclasses import replace
from functools import cached_property

from cms.models import Page, PageContent
from django.http import HttpRequest
from django.utils.translation import gettext as _

from pages import menu as menus
from pages.counties.models import County
from pages.counties.reading import LANGUAGES, county_url
from pages.models import PageDetails
from pages.page_frame import LANGUAGE_NAMES, PageFrame, PageLanguage

SECTION = "county_partnerships"  # the key of the page in the tree that the counties stand below


class CountyFrame(PageFrame):
    page: Page | None = None
    content: PageContent | None = None

    def __init__(self, request: HttpRequest, county: County, *, exists: bool) -> None:
        super().__init__(request)
        self.county = county
        self._exists = exists

    @property
    def exists(self) -> bool:
        return self._exists

    @property
    def title(self) -> str:
        return self.county.name

    @property
    def title_in_tab(self) -> str:
        return _("%(county)s – county partnership") % {"county": self.county.name}

    @property
    def lead(self) -> str:
        if not self._exists:
            return _("%(county)s is no longer a county.") % {"county": self.county.name}
        said = _("The county partnership and the career centres in %(county)s.")
        return said % {"county": self.county.name}

    @cached_property
    def details(self) -> PageDetails:
        return PageDetails()

    @cached_property
    def menu(self) -> menus.Menu:
        found = menus.menu(None, self.language, SECTION)
        above = found.breadcrumbs or ([found.home] if found.home else [])
        url = county_url(self.county, self.language)
        here = menus.MenuItem(
            self.title, url, None, "", in_navigation=False, addresses={}, is_current=True
        )
        return replace(found, breadcrumbs=[*above, here])

    @property
    def list_url(self) -> str:
        """Of the page above, which has the list of all."""
        return self.menu.breadcrumbs[-2].url if self.menu.breadcrumbs[1:] else ""

    @cached_property
    def languages(self) -> list[PageLanguage]:
        return [
            PageLanguage(
                code,
                LANGUAGE_NAMES[code],
                county_url(self.county, code),
                is_current=code == self.language,
            )
            for code in LANGUAGES
        ]
