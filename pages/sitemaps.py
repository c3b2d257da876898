from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from cms.models import PageContent
from django.contrib.sitemaps import Sitemap
from django.db.models import F
from django.utils import timezone

from pages.addresses import Address, addresses, page_url


@dataclass(frozen=True)
class Entry:
    """One page in one language, with every language it is found in."""

    address: Address
    changed: datetime
    twins: Sequence[Address]


class TwinSitemap(Sitemap):
    """Addresses at the host that was asked, like every other absolute address of the site.

    A subclass lists items and turns each into an entry, which may be the item itself.
    """

    limit = 10_000

    def __init__(self, host: str) -> None:
        self.host = host

    def get_domain(self, site: object = None) -> str:
        return self.host

    def entry(self, item: Any) -> Entry:  # noqa: ANN401 as the subclass lists them
        return item

    def location(self, item: Any) -> str:  # noqa: ANN401
        return self.entry(item).address.url

    def lastmod(self, item: Any) -> datetime:  # noqa: ANN401
        return self.entry(item).changed

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict[str, Any]]:
        urls = super().get_urls(*args, **kwargs)
        for url in urls:
            entry = self.entry(url["item"])
            origin = url["location"].removesuffix(entry.address.url)
            url["alternates"] = alternates(entry.twins, origin)
        return urls


class PageSitemap(TwinSitemap):
    def items(self) -> list[Entry]:
        shown = PageContent.objects.exclude(pagedetails__noindex=True).order_by("page__path", "pk")
        fields = ("page_id", "language", "pagedetails__updated_on", "changed_date")
        rows = list(shown.values_list(*fields))
        public = addresses(page_id for page_id, *_rest in rows)
        return [
            Entry(public[page_id][language], changed(day, saved), list(public[page_id].values()))
            for page_id, language, day, saved in rows
            if language in public.get(page_id, {})
        ]


def changed(day: date | None, saved: datetime) -> datetime:
    """What the page itself says; where it says nothing, when it was last saved."""
    if day is None:
        return saved
    return datetime.combine(day, time.min, tzinfo=timezone.get_current_timezone())


def upper_levels(most: int) -> list[str]:
    """The addresses of so many pages in every language they are in, those at the top first."""
    shown = PageContent.objects.filter(page__urls__language=F("language"))
    found = shown.order_by("page__depth", "page__path", "pk")
    rows = found.values_list("page__urls__path", "language")[:most]
    return [page_url(path, language) for path, language in rows]


def alternates(twins: Sequence[Address], origin: str) -> list[dict[str, str]]:
    if not twins[1:]:  # a page is no twin of itself
        return []
    by_language = {twin.language: origin + twin.url for twin in twins}
    default = by_language.get("nb") or next(iter(by_language.values()))
    return [
        {"lang_code": code, "location": url}
        for code, url in (*by_language.items(), ("x-default", default))
    ]
