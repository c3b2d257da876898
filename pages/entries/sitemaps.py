from datetime import datetime
from typing import Any

from django.db.models import F, Max, Q, QuerySet, Subquery
from django.utils import timezone

from pages.addresses import Address
from pages.entries import reading
from pages.entries.kinds import Kind, entries
from pages.entries.models import EntryContent
from pages.sitemaps import Entry, TwinSitemap


class EntrySitemap(TwinSitemap):
    """Every public text; each file of it is one query however many there are."""

    limit = 2000

    def __init__(self, kind: Kind, host: str = "") -> None:
        super().__init__(host)
        self._kind = kind
        self._entries: dict[int, Entry] = {}

    def items(self) -> QuerySet[Any]:
        live = Q(item__live_nb=F("pk")) | Q(item__live_nn=F("pk")) | Q(item__live_en=F("pk"))
        public = self._kind.all_versions.filter(live, item__published_at__lte=timezone.now())
        lives = ("item__live_nb", "item__live_nn", "item__live_en")
        fields = [f"{live}__{field}" for live in lives for field in ("slug", "language")]
        found = public.select_related("item", *lives).order_by("-item__published_at", "-pk")
        found = found.annotate(changed_at=Subquery(reading.last_change_of(self._kind)))
        return found.only("language", "item__published_at", *fields)

    def entry(self, item: EntryContent) -> Entry:
        """Asked for three times, and the addresses are what takes the time."""
        if item.pk not in self._entries:
            self._entries[item.pk] = self._entry(item)
        return self._entries[item.pk]

    def _entry(self, item: EntryContent) -> Entry:
        twins = [
            Address(content.get_absolute_url(), code) for code, content in item.item.live.items()
        ]
        own = next(twin for twin in twins if twin.language == item.language)
        changed = getattr(item, "changed_at", None) or item.item.published_at
        return Entry(own, changed, twins)

    def get_latest_lastmod(self) -> datetime | None:
        """Asked for by the index, which would otherwise read every entry."""
        public = entries(self._kind).objects.filter(published_at__lte=timezone.now())
        return public.aggregate(last=Max("published_at"))["last"]
