"""What surrounds a page's blocks: its title, its languages, the menu and the body behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cms.models import EmptyPageContent, Page, PageContent
from django.http import HttpRequest
from django.utils.translation import get_language
from filer.models import Image

from pages import menu as menus
from pages.handbook import Handbook, handbook
from pages.models import PageDetails, SiteSettings

LANGUAGE_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}
TWINS = {"nb": "nn", "nn": "nb"}
READ_IN = {"nb": "Les på bokmål", "nn": "Les på nynorsk"}  # each in the form it leads to


@dataclass(frozen=True)
class PageLanguage:
    """A language this page exists in."""

    code: str
    name: str
    url: str
    is_current: bool

    @property
    def read_in(self) -> str:
        return READ_IN.get(self.code, self.name)


class PageFrame:
    """Reads each part when a template first asks for it.

    What is no page of the tree (a news item) has a frame of its own that says these things.
    """

    og_type = "website"
    query = ""  # what of the query belongs to the address: "?side=2"

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.language = get_language() or "nb"

    @cached_property
    def page(self) -> Page | None:
        page = getattr(self.request, "current_page", None)
        return page if page and page.pk else None

    @cached_property
    def content(self) -> PageContent | None:
        """The version being shown: a draft in the editor, else the published one."""
        if self.page is None:
            return None
        shown = getattr(getattr(self.request, "toolbar", None), "obj", None)
        if isinstance(shown, PageContent) and shown.page_id == self.page.pk:
            return shown
        content = self.page.get_content_obj(self.language, fallback=False)
        return None if isinstance(content, EmptyPageContent) else content

    @property
    def exists(self) -> bool:
        """False for what only says that something is wrong."""
        return self.page is not None

    @property
    def title(self) -> str:
        return self.content.title if self.content else ""

    @property
    def title_in_tab(self) -> str:
        return (self.content and self.content.page_title) or self.title

    @property
    def lead(self) -> str:
        """Said at the top of the page and to search engines."""
        return (self.content and self.content.meta_description) or ""

    @cached_property
    def details(self) -> PageDetails:
        return getattr(self.content, "pagedetails", None) or PageDetails()

    @property
    def share_image(self) -> Image | None:
        return self.details.share_image

    def linked_data(self) -> Sequence[dict[str, Any]]:
        """What schema.org has a word for, beside the body, the site and the breadcrumbs."""
        return ()

    @cached_property
    def menu(self) -> menus.Menu:
        return menus.menu(self.page, self.language, is_handbook=self.details.is_handbook)

    @cached_property
    def handbook(self) -> Handbook | None:
        return handbook(self.menu, self.language)

    @cached_property
    def site(self) -> SiteSettings:
        return SiteSettings.load()

    @cached_property
    def languages(self) -> list[PageLanguage]:
        """Where this page is found in each language; elsewhere, where the front page is."""
        item = self.menu.current if self.page else self.menu.home
        found = item.addresses if item else {}
        return [
            PageLanguage(code, name, found[code].url, code == self.language)
            for code, name in LANGUAGE_NAMES.items()
            if code in found
        ]

    @property
    def twin(self) -> PageLanguage | None:
        """The same in the other written form."""
        wanted = TWINS.get(self.language) if self.exists else None
        return next((each for each in self.languages if each.code == wanted), None)

    @property
    def english_url(self) -> str:
        """The English front page, for pages that have no English version."""
        home = self.menu.home.addresses if self.menu.home else {}
        has_english = any(language.code == "en" for language in self.languages)
        return home["en"].url if "en" in home and not has_english else ""
