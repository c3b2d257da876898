from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cms.models import PageContent
from django.contrib.sitemaps import Sitemap

from pages.addresses import Address, addresses


@dataclass(frozen=True)
class Entry:
    """One page in one language, with every language it is found in."""

    address: Address
    changed: datetime
    twins: Sequence[Address]


class PageSitemap(Sitemap):
    """Addresses at the host that was asked, like every other absolute address of the site."""

    limit = 10_000

    def __init__(self, host: str) -> None:
        self.host = host

    def get_domain(self, site: object = None) -> str:
        return self.host

    def items(self) -> list[Entry]:
        shown = PageContent.objects.exclude(pagedetails__noindex=True).order_by("page__path", "pk")
        rows = list(shown.values_list("page_id", "language", "changed_date"))
        public = addresses(page_id for page_id, _language, _changed in rows)
        return [
            Entry(public[page_id][language], changed, list(public[page_id].values()))
            for page_id, language, changed in rows
            if language in public.get(page_id, {})
        ]

    def location(self, item: Entry) -> str:
        return item.address.url

    def lastmod(self, item: Entry) -> datetime:
        return item.changed

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        urls = super().get_urls(*args, **kwargs)
        for url in urls:
            origin = url["location"].removesuffix(url["item"].address.url)
            url["alternates"] = alternates(url["item"].twins, origin)
        return urls


def alternates(twins: Sequence[Address], origin: str) -> list[dict[str, str]]:
    if not twins[1:]:  # a page is no twin of itself
        return []
    by_language = {twin.language: origin + twin.url for twin in twins}
    default = by_language.get("nb") or next(iter(by_language.values()))
    return [
        {"lang_code": code, "location": url}
        for code, url in (*by_language.items(), ("x-default", default))
    ]
