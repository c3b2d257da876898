from cms.models import Page
from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from pages.partners.models.wording import in_form


class Body(models.Model):
    """A body the unit works with. What it is for is written on its page."""

    name_nb = models.CharField(_("name in bokmål"), max_length=120)
    name_nn = models.CharField(_("name in nynorsk"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    page = models.OneToOneField(
        Page,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("Where its purpose is written, and its members and meetings are shown."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("cooperation body")
        verbose_name_plural = _("cooperation bodies")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return in_form(self, "name", get_language() or settings.LANGUAGE_CODE).text
