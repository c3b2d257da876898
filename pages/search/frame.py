from dataclasses import replace
from functools import cached_property

from cms.models import Page, PageContent
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from pages import menu as menus
from pages.models import PageDetails
from pages.page_frame import LANGUAGE_NAMES, PageFrame, PageLanguage


def page_url(language: str) -> str:
    with override(language):
        return reverse("search:page")


class SearchFrame(PageFrame):
    """Not for search engines: as a page that does not exist, it has no address of its own."""

    page: Page | None = None
    content: PageContent | None = None

    def __init__(self, request: HttpRequest, text: str, query: str) -> None:
        super().__init__(request)
        self.text = text
        self.address = query

    @property
    def exists(self) -> bool:
        return False

    @property
    def title(self) -> str:
        return _("Search")

    @property
    def title_in_tab(self) -> str:
        return f"{self.text} – {self.title}" if self.text else self.title

    @cached_property
    def details(self) -> PageDetails:
        return PageDetails()

    @cached_property
    def menu(self) -> menus.Menu:
        found = menus.menu(None, self.language)
        here = menus.MenuItem(
            self.title, page_url(self.language), None, "", in_navigation=False, addresses={}
        )
        here.is_current = True
        return replace(found, breadcrumbs=[found.home, here] if found.home else ())

    @cached_property
    def languages(self) -> list[PageLanguage]:
        """The same search, read in another language."""
        return [
            PageLanguage(code, name, page_url(code) + self.address, code == self.language)
            for code, name in LANGUAGE_NAMES.items()
        ]
