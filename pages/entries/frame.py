"""What surrounds a list of entries and an entry, and what they tell search engines."""

from dataclasses import dataclass, replace
from functools import cached_property

from cms.models import PageContent
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import override

from pages import menu as menus
from pages.entries.models import EntryContent
from pages.models import PageDetails
from pages.page_frame import LANGUAGE_NAMES, PageFrame, PageLanguage


@dataclass(frozen=True)
class Section:
    """Where a kind has its list: at a page of the tree, if there is one."""

    key: str  # of that page
    view: str
    # Said where the tree has no such page.
    title: Promise | str
    lead: Promise | str

    def url(self, language: str) -> str:
        with override(language):
            return reverse(self.view)


def link(title: str, url: str) -> menus.MenuItem:
    """A breadcrumb for what is no page of the tree."""
    return menus.MenuItem(title, url, lang=None, path="", in_navigation=False, addresses={})


class SectionFrame(PageFrame):
    """Whatever stands in such a section of the site."""

    page = None
    content = None

    def __init__(self, request: HttpRequest, section: Section) -> None:
        super().__init__(request)
        self.section = section

    @property
    def exists(self) -> bool:
        return True

    @property
    def title_in_tab(self) -> str:
        return self.title

    @cached_property
    def details(self) -> PageDetails:
        return PageDetails()

    @cached_property
    def menu(self) -> menus.Menu:
        """With a link to the list in the breadcrumbs even where the tree has no page for it."""
        found = menus.menu(None, self.language, self.section.key)
        if found.breadcrumbs or not found.home:
            return found
        here = link(str(self.section.title), self.section.url(self.language))
        return replace(found, breadcrumbs=[found.home, here])


class ListFrame(SectionFrame):
    """Title and lead are those of the section's page, which editors change like any other."""

    def __init__(
        self, request: HttpRequest, section: Section, *, in_english: bool, query: str, exists: bool
    ) -> None:
        super().__init__(request, section)
        self.codes = [code for code in LANGUAGE_NAMES if code != "en" or in_english]
        self.query = query
        self._exists = exists

    @property
    def exists(self) -> bool:
        return self._exists

    @cached_property
    def _texts(self) -> tuple[str, str, str]:
        texts = PageContent.objects.filter(
            page__reverse_id=self.section.key, language=self.language
        )
        row = texts.values_list("title", "page_title", "meta_description").first()
        without_a_page = (str(self.section.title), "", str(self.section.lead))
        title, title_in_tab, lead = row or without_a_page
        return title, title_in_tab or title, lead or ""

    @property
    def title(self) -> str:
        return self._texts[0]

    @property
    def title_in_tab(self) -> str:
        return self._texts[1]

    @property
    def lead(self) -> str:
        return self._texts[2]

    @cached_property
    def menu(self) -> menus.Menu:
        found = super().menu
        if found.breadcrumbs:
            found.breadcrumbs[-1].is_current = True
        return found

    @cached_property
    def languages(self) -> list[PageLanguage]:
        return [
            PageLanguage(code, LANGUAGE_NAMES[code], self.section.url(code), code == self.language)
            for code in self.codes
        ]


class WithdrawnFrame(SectionFrame):
    """Says nothing of the entry but that it is gone."""

    def __init__(self, request: HttpRequest, section: Section, content: EntryContent) -> None:
        super().__init__(request, section)
        self._title = str(content.WORDS.is_withdrawn)

    @property
    def exists(self) -> bool:
        return False

    @property
    def title(self) -> str:
        return self._title


class EntryFrame(SectionFrame):
    og_type = "article"

    def __init__(self, request: HttpRequest, section: Section, entry_content: EntryContent) -> None:
        super().__init__(request, section)
        self.entry_content = entry_content

    @property
    def title(self) -> str:
        return self.entry_content.title

    @property
    def lead(self) -> str:
        return self.entry_content.lead

    @cached_property
    def menu(self) -> menus.Menu:
        found = super().menu
        url = self.entry_content.get_absolute_url()
        here = replace(link(self.title, url), is_current=True)
        return replace(found, breadcrumbs=[*found.breadcrumbs, here])

    @cached_property
    def languages(self) -> list[PageLanguage]:
        """The text being shown, a draft too, and its public twins."""
        item = self.entry_content.item
        texts = (item.live if item.is_public else {}) | {self.language: self.entry_content}
        return [
            PageLanguage(code, name, texts[code].get_absolute_url(), code == self.language)
            for code, name in LANGUAGE_NAMES.items()
            if code in texts
        ]
