from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class SiteSettings(models.Model):
    """The one row of facts about the body behind the site. Names differ by language."""

    name_nb = models.CharField(_("name in bokmål"), max_length=120)
    name_nn = models.CharField(_("name in nynorsk"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120)
    affiliation_nb = models.CharField(_("affiliation in bokmål"), max_length=200, blank=True)
    affiliation_nn = models.CharField(_("affiliation in nynorsk"), max_length=200, blank=True)
    affiliation_en = models.CharField(_("affiliation in English"), max_length=200, blank=True)
    organisation_number = models.CharField(_("organisation number"), max_length=20, blank=True)
    postal_address = models.CharField(_("postal address"), max_length=200, blank=True)
    visiting_address = models.CharField(_("visiting address"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    accessibility_statement_url = models.URLField(
        _("accessibility statement"), blank=True, help_text=_("Its address at uustatus.no.")
    )
    einnsyn_url = models.URLField(
        _("address in eInnsyn"),
        blank=True,
        help_text=_("Where the body's public records are found."),
    )
    responsible_editor = models.CharField(_("responsible editor"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
        constraints = (
            models.CheckConstraint(condition=models.Q(pk=1), name="pages_one_row_of_site_settings"),
        )

    def __str__(self) -> str:
        return self.name_nb

    @classmethod
    def load(cls) -> Self:
        """The row, or an unsaved empty one before it is seeded."""
        return cls.objects.first() or cls(pk=1)

    def name(self, language: str) -> str:
        return getattr(self, f"name_{language}")

    def affiliation(self, language: str) -> str:
        return getattr(self, f"affiliation_{language}")
