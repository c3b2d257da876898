from cms.models import Page
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class MandateArea(models.Model):
    """One of the main areas of the mandate. Its page holds the prose; here are the facts."""

    key = models.SlugField(
        _("key"),
        max_length=40,
        unique=True,
        help_text=_("A short word that never changes. Readers do not see it."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    name_nb = models.CharField(_("name in bokmål"), max_length=200)
    name_nn = models.CharField(_("name in nynorsk"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200)
    page = models.ForeignKey(
        Page,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page on this website"),
        help_text=_("The page about the area. Lists of the areas lead there."),
    )

    class Meta:
        verbose_name = _("main area of the mandate")
        verbose_name_plural = _("main areas of the mandate")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.name_in(get_language() or "nb")

    def name_in(self, language: str) -> str:
        return getattr(self, f"name_{language}", "") or self.name_nb
