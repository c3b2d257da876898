"""What every block on a page is made of."""

from collections.abc import Iterator
from typing import Self

from cms.models import CMSPlugin, Page
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class Block(CMSPlugin):
    """A block with fields of its own; one with rows names their foreign key `block`, `rows`."""

    cmsplugin_ptr = models.OneToOneField(
        CMSPlugin, models.CASCADE, parent_link=True, related_name="%(app_label)s_%(class)s"
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return next(self.text_parts(), "")

    def text_parts(self) -> Iterator[str]:
        """The block's running text, piece by piece, as a reader meets it. No HTML."""
        raise NotImplementedError

    def copy_relations(self, old_instance: Self) -> None:
        if not hasattr(old_instance, "rows"):
            return
        for row in old_instance.rows.all():
            row.pk, row.block = None, self
            row.save(force_insert=True)


class Row(models.Model):
    """One of the things a block lists, in the editor's order."""

    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ("position", "pk")


class Link(models.Model):
    """Words that lead to a page of ours or to an address elsewhere, never to both."""

    paths: dict[str, str] | None = None  # of the page by language, if they were read along
    label = models.CharField(_("link text"), max_length=200)
    page = models.ForeignKey(
        Page, models.SET_NULL, null=True, blank=True, verbose_name=_("page on this website")
    )
    url = models.URLField(_("address elsewhere"), blank=True)

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=models.Q(page__isnull=True) | models.Q(url=""),
                name="%(app_label)s_%(class)s_one_target",
            ),
        )

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        if bool(self.page_id) == bool(self.url):
            raise ValidationError(_("Choose a page or write an address, one of the two."))
