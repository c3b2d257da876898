from typing import ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from pages.counties.models.changed import Changed
from pages.counties.models.county import County


class CareerCentre(Changed):
    county = models.ForeignKey(
        County,
        models.PROTECT,
        related_name="centres",
        verbose_name=_("county"),
    )
    name = models.CharField(_("name"), max_length=120)
    street_address = models.CharField(_("street address"), max_length=120, blank=True)
    postcode = models.CharField(
        _("postcode"),
        max_length=4,
        blank=True,
        validators=[RegexValidator(r"^\d{4}$", _("A postcode is four digits."))],
    )
    place = models.CharField(_("place"), max_length=60, blank=True)
    phone = models.CharField(
        _("telephone"),
        max_length=30,
        blank=True,
        validators=[
            RegexValidator(
                r"^\+?[\d ]{5,}$", _("A telephone number is digits and spaces, and + first.")
            )
        ],
    )
    email = models.EmailField(_("e-mail"), blank=True)
    web = models.URLField(_("website"), blank=True)
    opening_hours_nb = models.CharField(_("opening hours in bokmål"), max_length=200, blank=True)
    opening_hours_nn = models.CharField(_("opening hours in nynorsk"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("career centre")
        verbose_name_plural = _("career centres")
        ordering = ("county__code", "name")
        constraints: ClassVar = [
            models.UniqueConstraint(
                "county",
                Lower("name"),
                name="counties_one_centre_of_a_name",
                violation_error_message=_("The county has a career centre of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
