"""The text of an item: what editors write, version by version."""

import datetime as dt
from typing import ClassVar

from cms.models import Page, PlaceholderRelationField
from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from filer.fields.image import FilerImageField

from pages.models.picture import DescribedPicture
from pages.models.work_area import WorkArea
from pages.news.models.kind import Kind
from pages.news.models.news_item import NewsItem

EARLIEST = dt.date(1990, 1, 1)  # a date before the web is a typing error


class NewsContent(DescribedPicture):  # type: ignore[django-manager-missing]  # made at run time
    """One version of an item in one language."""

    item = models.ForeignKey(
        NewsItem, models.CASCADE, related_name="contents", verbose_name=_("news item")
    )
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    title = models.CharField(_("title"), max_length=150)
    slug = models.SlugField(
        _("address"),
        max_length=120,
        blank=True,
        help_text=_("The last part of the address. Made from the title when left empty."),
    )
    lead = models.TextField(
        _("lead"), max_length=300, help_text=_("One or two sentences; shown in lists too.")
    )
    kind = models.CharField(_("kind"), max_length=24, choices=Kind.choices, default=Kind.NEWS)
    areas = ArrayField(
        models.CharField(max_length=24, choices=WorkArea.choices),
        verbose_name=_("work areas"),
        default=list,
        blank=True,
    )
    published_at = models.DateTimeField(
        _("date"),
        null=True,
        blank=True,
        help_text=_(
            "Left empty: when it is published. In the future: shown to readers from then on."
        ),
    )
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
    change_note = models.CharField(
        _("change note"),
        max_length=300,
        blank=True,
        help_text=_("What has changed since readers last saw this, in one sentence. They see it."),
    )
    minor_change = models.BooleanField(
        _("minor change"),
        default=False,
        help_text=_("A spelling mistake or the like: nothing readers need to be told."),
    )
    released_at = models.DateTimeField(null=True, editable=False)
    edited_at = models.DateTimeField(auto_now=True)
    # What those are told who come to the address of a withdrawn item.
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawal_note = models.CharField(_("reason"), max_length=500, blank=True)
    moved_to_page = models.ForeignKey(
        Page, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("page")
    )
    moved_to_item = models.ForeignKey(
        NewsItem, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("news")
    )

    placeholders = PlaceholderRelationField()

    # djangocms-versioning makes it the published only.
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

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.published_at and timezone.localdate(self.published_at) < EARLIEST:
            message = _("The date cannot be before %(year)s.") % {"year": EARLIEST.year}
            raise ValidationError({"published_at": message})

    def get_absolute_url(self) -> str:
        with override(self.language):
            return reverse("news:item", args=[self.slug])

    def get_template(self) -> str:
        """Where django CMS looks for placeholders."""
        return "news/news_item.html"

    # What djangocms-versioning asks before it lets somebody change or publish a version.

    def has_change_permission(self, user: AbstractUser | AnonymousUser) -> bool:
        return user.has_perm("news.change_newscontent")

    def has_publish_permission(self, user: AbstractUser | AnonymousUser) -> bool:
        return user.has_perm("news.publish_newscontent")
