from datetime import datetime

from django.db.models import F, Max, Q, QuerySet
from django.utils import timezone

from pages.addresses import Address
from pages.news.models import NewsContent, NewsItem
from pages.sitemaps import Entry, TwinSitemap


class NewsSitemap(TwinSitemap):
    """Every public text; each file of it is one query however many there are."""

    limit = 2000

    def items(self) -> QuerySet[NewsContent]:
        live = Q(item__live_nb=F("pk")) | Q(item__live_nn=F("pk")) | Q(item__live_en=F("pk"))
        public = NewsContent.all_versions.filter(live, item__published_at__lte=timezone.now())
        lives = ("item__live_nb", "item__live_nn", "item__live_en")
        return public.select_related("item", *lives).order_by("-item__published_at", "-pk")

    def entry(self, item: NewsContent) -> Entry:
        twins = [
            Address(content.get_absolute_url(), code) for code, content in item.item.live.items()
        ]
        own = next(twin for twin in twins if twin.language == item.language)
        changed = [date for date in (item.released_at, item.item.published_at) if date]
        return Entry(own, max(changed), twins)

    def get_latest_lastmod(self) -> datetime | None:
        """Asked for by the index, which would otherwise read every item."""
        public = NewsItem.objects.filter(published_at__lte=timezone.now())
        return public.aggregate(last=Max("published_at"))["last"]
