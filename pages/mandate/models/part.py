from django.db import models
from django.utils.translation import gettext_lazy as _


class Part(models.Model):
    """One of the things that belong to a document, in the editor's order."""

    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ("position", "pk")
