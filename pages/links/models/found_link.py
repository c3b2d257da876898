from typing import ClassVar

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.links.models.checked_link import CheckedLink


class FoundLink(models.Model):
    """A link in what is published: the words that lead to the address."""

    link = models.ForeignKey(CheckedLink, models.CASCADE, related_name="found")
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    content = GenericForeignKey()
    words = models.CharField(_("link text"), max_length=200)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "link"], name="links_each_once_a_content"
            )
        ]

    def __str__(self) -> str:
        return self.words or str(self.link)
