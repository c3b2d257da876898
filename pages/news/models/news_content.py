"""The text of an item: what editors write, version by version."""

from typing import ClassVar

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _
from filer.fields.image import FilerImageField

from pages.entries.models import ContentWithAreas, EntryContent
from pages.models.picture import DescribedPicture
from pages.news.models.kind import Kind
from pages.news.models.news_item import NewsItem
from pages.news.models.words import NewsWords


class NewsContent(EntryContent, ContentWithAreas, DescribedPicture):  # type: ignore[django-manager-missing]  # made at run time
    """One version of an item in one language."""

    TEMPLATE = "news/news_item.html"
    WORDS = NewsWords
    AS_THEY_ARE = frozenset({"author", "contact_name", "contact_phone", "credit"})

    item = models.ForeignKey(
        NewsItem, models.CASCADE, related_name="contents", verbose_name=_("news item")
    )
    kind = models.CharField(_("kind"), max_length=24, choices=Kind.choices, default=Kind.NEWS)
    author = models.CharField(_("author"), max_length=120, blank=True)
    contact_name = models.CharField(_("contact"), max_length=120, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=30, blank=True)
    file = FilerImageField(
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_("Its focal point is set on the picture itself, in the media library."),
    )
    related = models.ManyToManyField(
        NewsItem, blank=True, related_name="+", verbose_name=_("related news")
    )
    moved_to_item = models.ForeignKey(
        NewsItem, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("news")
    )

    objects: ClassVar = models.Manager()  # type: ignore[django-manager-missing]
    all_versions: ClassVar = models.Manager()

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")
        permissions = (("publish_newscontent", "Can publish news"),)
        indexes: ClassVar = [
            models.Index(fields=["slug", "language"], name="news_slug"),
            # The order of the list in the admin.
            models.Index(
                F("published_at").desc(nulls_first=True), F("id").desc(), name="news_newest"
            ),
        ]
