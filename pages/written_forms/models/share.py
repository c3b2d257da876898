from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Share(models.Model):
    """How many words there were of each form when they were last counted in a month."""

    month = models.DateField(unique=True)  # its first day
    counted_at = models.DateTimeField(auto_now=True)
    texts = models.PositiveIntegerField()  # pages and news, without documents
    nb = models.PositiveIntegerField()
    nn = models.PositiveIntegerField()
    en = models.PositiveIntegerField()
    new_nb = models.PositiveIntegerField()
    new_nn = models.PositiveIntegerField()
    new_en = models.PositiveIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = _("share of the written forms")
        default_permissions = ("view",)
        ordering: ClassVar = ["month"]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"
