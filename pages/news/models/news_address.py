from django.db import models

from pages.entries.models import EntryAddress
from pages.news.models.news_item import NewsItem


class NewsAddress(EntryAddress):
    item = models.ForeignKey(NewsItem, models.CASCADE, related_name="addresses")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["slug", "language"], name="news_one_slug"),)
