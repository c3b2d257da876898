"""What surrounds the list of news and a news item, and what they tell search engines."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any

from cms.models import PageContent
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext
from filer.models import Image

from pages import menu as menus
from pages import search_engines
from pages.models import PageDetails
from pages.news.models import Kind, NewsContent
from pages.page_frame import LANGUAGE_NAMES, PageFrame, PageLanguage

SECTION = "news"  # the key of the page in the tree that stands for the list


def list_url(language: str) -> str:
    with override(language):
        return reverse("news:list")


def link(title: str, url: str) -> menus.MenuItem:
    """A breadcrumb for what is no page of the tree."""
    return menus.MenuItem(title, url, lang=None, path="", in_navigation=False, addresses={})


class SectionFrame(PageFrame):
    """Whatever stands in the news section of the site."""

    page = None
    content = None

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
        found = menus.menu(None, self.language, SECTION)
        if found.breadcrumbs or not found.home:
            return found
        here = link(pgettext("page title", "News"), list_url(self.language))
        return replace(found, breadcrumbs=[found.home, here])


class ListFrame(SectionFrame):
    """Title and lead are those of the section's page, which editors change like any other."""

    def __init__(self, request: HttpRequest, *, in_english: bool, query: str, exists: bool) -> None:
        super().__init__(request)
        self.codes = [code for code in LANGUAGE_NAMES if code != "en" or in_english]
        self.query = query
        self._exists = exists

    @property
    def exists(self) -> bool:
        return self._exists

    @cached_property
    def _texts(self) -> tuple[str, str, str]:
        texts = PageContent.objects.filter(page__reverse_id=SECTION, language=self.language)
        row = texts.values_list("title", "page_title", "meta_description").first()
        without_a_page = (
            pgettext("page title", "News"),
            "",
            _("News from the National Unit for Career Guidance."),
        )
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
            PageLanguage(code, LANGUAGE_NAMES[code], list_url(code), code == self.language)
            for code in self.codes
        ]


class WithdrawnFrame(SectionFrame):
    """Says nothing of the item but that it is gone."""

    @property
    def exists(self) -> bool:
        return False

    @property
    def title(self) -> str:
        return _("This news item has been withdrawn")


class ItemFrame(SectionFrame):
    og_type = "article"

    def __init__(
        self, request: HttpRequest, item_content: NewsContent, updated_at: datetime | None
    ) -> None:
        super().__init__(request)
        self.item_content = item_content
        self.updated_at = updated_at

    @property
    def title(self) -> str:
        return self.item_content.title

    @property
    def lead(self) -> str:
        return self.item_content.lead

    @property
    def share_image(self) -> Image | None:
        return self.item_content.file

    @cached_property
    def menu(self) -> menus.Menu:
        found = super().menu
        url = self.item_content.get_absolute_url()
        here = replace(link(self.title, url), is_current=True)
        return replace(found, breadcrumbs=[*found.breadcrumbs, here])

    @cached_property
    def languages(self) -> list[PageLanguage]:
        """The text being shown, a draft too, and its public twins."""
        twins = self.item_content.item.live if self.item_content.item.is_public else {}
        texts = twins | {self.language: self.item_content}
        return [
            PageLanguage(code, name, texts[code].get_absolute_url(), code == self.language)
            for code, name in LANGUAGE_NAMES.items()
            if code in texts
        ]

    def linked_data(self) -> Sequence[dict[str, Any]]:
        content, author = self.item_content, self.item_content.author
        body = {"@type": "GovernmentOrganization", "name": self.site.name(self.language)}
        changed = self.updated_at or content.published_at
        facts = {
            "@type": "NewsArticle",
            "headline": content.title,
            "description": content.lead,
            "inLanguage": content.language,
            "datePublished": content.published_at and content.published_at.isoformat(),
            "dateModified": changed and changed.isoformat(),
            "articleSection": str(Kind(content.kind).label),
            "image": search_engines.share_image(self),
            "author": {"@type": "Person", "name": author} if author else body,
            "publisher": body,
            "mainEntityOfPage": search_engines.canonical(self),
        }
        return [{key: fact for key, fact in facts.items() if fact}]
