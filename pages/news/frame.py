"""What surrounds the list of news and a news item, and what they tell search engines."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from filer.models import Image

from pages import search_engines
from pages.entries.frame import EntryFrame, Section
from pages.news.models import Kind, NewsContent

SECTION = Section(
    key="news",
    view="news:list",
    title=pgettext_lazy("page title", "News"),
    lead=_("News from the National Unit for Career Guidance."),
)


class ItemFrame(EntryFrame):
    entry_content: NewsContent

    def __init__(
        self, request: HttpRequest, content: NewsContent, updated_at: datetime | None
    ) -> None:
        super().__init__(request, SECTION, content)
        self.updated_at = updated_at

    @property
    def share_image(self) -> Image | None:
        return self.entry_content.file

    def linked_data(self) -> Sequence[dict[str, Any]]:
        content, author = self.entry_content, self.entry_content.author
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
