"""What surrounds the page that thanks: none of the tree, and not for search engines."""

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
        return reverse("feedback:page")


class FeedbackFrame(PageFrame):
    page: Page | None = None
    content: PageContent | None = None
    exists = False

    def __init__(self, request: HttpRequest, title: str, query: str) -> None:
        super().__init__(request)
        self.heading = title
        self.address = query

    @property
    def title(self) -> str:
        return self.heading

    @property
    def title_in_tab(self) -> str:
        return self.heading

    @cached_property
    def details(self) -> PageDetails:
        return PageDetails()

    @cached_property
    def menu(self) -> menus.Menu:
        found = menus.menu(None, self.language)
        here = menus.MenuItem(
            _("Feedback"), page_url(self.language), None, "", in_navigation=False, addresses={}
        )
        here.is_current = True
        return replace(found, breadcrumbs=[found.home, here] if found.home else ())

    @property
    def contact_url(self) -> str:
        """The page with this key, where there is one."""
        top = [*self.menu.main, *self.menu.footer]
        return next((item.url for item in top if item.key == "contact"), "")

    @cached_property
    def languages(self) -> list[PageLanguage]:
        return [
            PageLanguage(code, name, page_url(code) + self.address, code == self.language)
            for code, name in LANGUAGE_NAMES.items()
        ]
