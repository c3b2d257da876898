from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.registered import Registered


class Department(Registered):
    """A part of the body, or another body, that people can turn to."""

    position = models.PositiveSmallIntegerField(_("order"), default=0)
    name_nb = models.CharField(_("name in bokmål"), max_length=120)
    name_nn = models.CharField(_("name in nynorsk"), max_length=120, blank=True)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        ordering = ("position", "name_nb")

    def __str__(self) -> str:
        return self.name_nb
