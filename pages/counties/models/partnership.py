from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.counties.models.changed import Changed
from pages.counties.models.county import County


class Partnership(Changed):
    """Who answers for it by role or unit, not by person."""

    county = models.OneToOneField(
        County, models.CASCADE, related_name="partnership", verbose_name=_("county")
    )
    contact = models.CharField(
        _("contact"),
        max_length=120,
        blank=True,
        help_text=_("A role or a unit: persons change more often than this page."),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    web = models.URLField(_("website"), blank=True)
    text_nb = models.TextField(
        _("text in bokmål"),
        max_length=5000,
        blank=True,
        help_text=_("Who is part of it and what they do together. An empty line parts paragraphs."),
    )
    text_nn = models.TextField(_("text in nynorsk"), max_length=5000, blank=True)

    class Meta:
        verbose_name = _("county partnership")
        verbose_name_plural = _("county partnerships")
        ordering = ("county__code",)

    def __str__(self) -> str:
        return str(self.county)

    @property
    def has_contact(self) -> bool:
        return bool(self.contact or self.email or self.phone or self.web)
