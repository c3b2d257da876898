from django.db import models

from pages.news.models.news_item import NewsItem


class NewsAddress(models.Model):
    """A slug an item has or had in public: nobody else's, and it leads to the item for ever."""

    item = models.ForeignKey(NewsItem, models.CASCADE, related_name="addresses")
    language = models.CharField(max_length=2)
    slug = models.CharField(max_length=120)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["slug", "language"], name="news_one_slug"),)

    def __str__(self) -> str:
        return f"{self.language}/{self.slug}"
