from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.department import Department
from pages.models.registered import Registered


class Contact(Registered):
    """Whom to write or call: a person or a common number. Changed here, it is so everywhere."""

    position = models.PositiveSmallIntegerField(_("order"), default=0)
    name = models.CharField(_("name"), max_length=120)
    role_nb = models.CharField(_("role in bokmål"), max_length=120, blank=True)
    role_nn = models.CharField(_("role in nynorsk"), max_length=120, blank=True)
    role_en = models.CharField(_("role in English"), max_length=120, blank=True)
    department = models.ForeignKey(
        Department, models.PROTECT, null=True, blank=True, verbose_name=_("department")
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    url = models.URLField(_("website"), blank=True)
    answers_press = models.BooleanField(_("answers the press"), default=False)

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ("department__position", "department__name_nb", "position", "name")

    def __str__(self) -> str:
        return self.name
