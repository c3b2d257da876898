"""What readers are shown: publishing writes it, editors do not."""

from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.news.models.kind import Kind

if TYPE_CHECKING:
    from pages.news.models.news_content import NewsContent

# A reader of one written form reads the other; English readers get what is in English.
READ_BY = {"nb": ("nb", "nn"), "nn": ("nn", "nb"), "en": ("en",)}


class NewsItemQuerySet(models.QuerySet["NewsItem"]):
    def public(self, language: str) -> Self:
        """What a reader of this language is shown just now, newest first."""
        written = models.Q()
        for code in READ_BY[language]:
            written |= models.Q(**{f"live_{code}__isnull": False})
        return self.filter(written, published_at__lte=timezone.now()).order_by(
            "-published_at", "-pk"
        )


class NewsItem(models.Model):
    """What is public of an item, kept in step by publishing. The version published last decides."""

    kind = models.CharField(max_length=24, choices=Kind.choices, default=Kind.NEWS)
    areas = ArrayField(models.CharField(max_length=24), default=list)
    published_at = models.DateTimeField(null=True)
    live_nb = models.ForeignKey("NewsContent", models.SET_NULL, null=True, related_name="+")
    live_nn = models.ForeignKey("NewsContent", models.SET_NULL, null=True, related_name="+")
    live_en = models.ForeignKey("NewsContent", models.SET_NULL, null=True, related_name="+")

    objects = NewsItemQuerySet.as_manager()

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

    def __str__(self) -> str:
        shown = (
            next(iter(self.live.values()), None) or self.contents(manager="admin_manager").last()
        )
        return str(shown) if shown else f"#{self.pk}"

    @property
    def live(self) -> dict[str, "NewsContent"]:
        """The published content by language, whatever the date says."""
        found = {code: getattr(self, f"live_{code}") for code, _name in settings.LANGUAGES}
        return {code: content for code, content in found.items() if content}

    @property
    def is_public(self) -> bool:
        return bool(self.published_at and self.published_at <= timezone.now() and self.live)
