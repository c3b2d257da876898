"""What readers are shown: publishing writes it, editors do not."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.entries.models import Entry, EntryWithAreas
from pages.news.models.kind import Kind


class NewsItem(Entry, EntryWithAreas):
    """What is public of an item, kept in step by publishing. The version published last decides."""

    WRITTEN_BY_PUBLISHING = ("kind", "areas", "published_at")

    kind = models.CharField(max_length=24, choices=Kind.choices, default=Kind.NEWS)
    live_nb = models.ForeignKey("NewsContent", models.SET_NULL, null=True, related_name="+")
    live_nn = models.ForeignKey("NewsContent", models.SET_NULL, null=True, related_name="+")
    live_en = models.ForeignKey("NewsContent", models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")
        # A list reads one page of such an index, and its count no table at all.
        indexes: ClassVar = [
            models.Index(
                fields=["-published_at", "-id", "kind"],
                name="news_in_norwegian",
                condition=models.Q(live_nb__isnull=False) | models.Q(live_nn__isnull=False),
            ),
            models.Index(
                fields=["-published_at", "-id", "kind"],
                name="news_in_english",
                condition=models.Q(live_en__isnull=False),
            ),
            GinIndex(fields=["areas"], name="news_areas"),
        ]
