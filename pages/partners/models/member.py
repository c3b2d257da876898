from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.languages import Language
from pages.partners.models.body import Body


class Member(models.Model):
    """An organisation; a person is only in it if an editor writes a role, never a name of ours."""

    body = models.ForeignKey(
        Body, models.CASCADE, related_name="members", verbose_name=Body._meta.verbose_name
    )
    name = models.CharField(
        _("name"), max_length=200, help_text=_("As the organisation writes it itself.")
    )
    language = models.CharField(
        _("language of the name"),
        max_length=2,
        choices=Language.choices,
        default=Language.NB,
        help_text=_("So that it is read aloud rightly."),
    )
    name_nb = models.CharField(_("name in bokmål"), max_length=200, blank=True)
    name_nn = models.CharField(_("name in nynorsk"), max_length=200, blank=True)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    url = models.URLField(_("web address"), blank=True)
    role = models.CharField(
        _("who represents it"),
        max_length=120,
        blank=True,
        help_text=_("A role, for example «deputy director». Names of people only if they agree."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.name
