from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Miss(models.Model):
    """What somebody searched for and did not find, and how often in a month; nothing of whom."""

    query = models.CharField(_("searched for"), max_length=60)
    key = models.CharField(max_length=400)  # by which a pinned page would be found
    month = models.DateField(_("month"))  # its first day
    times = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("search in vain")
        verbose_name_plural = _("searches in vain")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["month", "query"], name="search_one_miss")
        ]

    def __str__(self) -> str:
        return self.query
