from typing import ClassVar

from cms.models import Page
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.addresses import page_url


class PageAddress(models.Model):
    """An address readers have found a page at. It belongs to the page that had it last."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    language = models.CharField(_("language"), max_length=15)
    path = models.CharField(_("path"), max_length=255)
    noted_at = models.DateTimeField(_("first seen"), auto_now_add=True)

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["path", "language"], name="links_one_page_an_address")
        ]

    def __str__(self) -> str:
        return page_url(self.path, self.language)
