"""The text of an entry: what editors write, version by version."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, ClassVar

from cms.models import Page, PlaceholderRelationField
from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from pages import versioned
from pages.entries.models.words import Words

EARLIEST = dt.date(1990, 1, 1)  # a date before the web is a typing error


class EntryContent(models.Model):
    """One version of an entry in one language.

    A kind adds `item`, which leads to its entry, and `moved_to_item`. Its app's label is its name,
    and names its addresses too: "news:item".
    """

    TEMPLATE: ClassVar[str]  # where django CMS looks for placeholders
    WORDS: ClassVar[type[Words]] = Words
    # Text that is the same in the other written form: names, numbers.
    AS_THEY_ARE: ClassVar[frozenset[str]] = frozenset()

    item: Any
    item_id: int
    moved_to_item: Any
    # Managers, which a kind makes in this order. djangocms-versioning makes the first the
    # published only, and so the second the one that Django goes by.
    objects: ClassVar[Any]
    all_versions: ClassVar[Any]

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
    published_at = models.DateTimeField(
        _("date"),
        null=True,
        blank=True,
        help_text=_(
            "Left empty: when it is published. In the future: shown to readers from then on."
        ),
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
    # What those are told who come to the address of what was withdrawn.
    withdrawn_at = models.DateTimeField(null=True, editable=False)
    withdrawal_note = models.CharField(_("reason"), max_length=500, blank=True)
    moved_to_page = models.ForeignKey(
        Page, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("page")
    )

    placeholders = PlaceholderRelationField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        with override(self.language):
            return reverse(self.view_name(), args=[self.slug])

    def clean(self) -> None:
        super().clean()
        if self.published_at and timezone.localdate(self.published_at) < EARLIEST:
            message = _("The date cannot be before %(year)s.") % {"year": EARLIEST.year}
            raise ValidationError({"published_at": message})

    @classmethod
    def view_name(cls) -> str:
        return f"{cls._meta.app_label}:item"

    def text_parts(self) -> Iterator[str]:
        """What readers read of it beside title, lead and blocks."""
        yield from ()

    def get_template(self) -> str:
        return self.TEMPLATE

    # What djangocms-versioning asks before it lets somebody change or publish a version.

    def has_change_permission(self, user: AbstractUser | AnonymousUser) -> bool:
        return user.has_perm(versioned.permission("change", type(self)))

    def has_publish_permission(self, user: AbstractUser | AnonymousUser) -> bool:
        return user.has_perm(versioned.permission("publish", type(self)))
