from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from cms.models import Page, PageContent
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from pages import menu as menus
from pages.models import PageDetails
from pages.models.work_area import WorkArea
from pages.page_frame import LANGUAGE_NAMES, PageFrame, PageLanguage

OTHER_WAYS = ("news", "contact")


class Ways(NamedTuple):
    areas: Sequence[menus.MenuItem]
    others: Sequence[menus.MenuItem]


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
    def ways(self) -> Ways:
        """Where to go instead: the areas of work, and then the news and those who can be asked."""
        keys = [*WorkArea.values, *OTHER_WAYS]
        found = {
            item.key: item
            for item in menus.read_items(Q(page__reverse_id__in=keys), self.language)
            if menus.is_for(self.language, item)
        }
        there = [found[key] for key in keys if key in found]
        areas = [item for item in there if item.key not in OTHER_WAYS]
        home = [self.menu.home] if self.menu.home else []
        return Ways(areas, [item for item in [*there, *home] if item not in areas])

    @cached_property
    def languages(self) -> list[PageLanguage]:
        """The same search, read in another language."""
        return [
            PageLanguage(code, name, page_url(code) + self.address, code == self.language)
            for code, name in LANGUAGE_NAMES.items()
        ]
