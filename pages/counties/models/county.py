import datetime as dt
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.counties.models.changed import Changed
from pages.slugs import slug


class NameLanguage(models.TextChoices):
    """Languages in which a county has an official name beside the Norwegian one."""

    NORTHERN_SAMI = "se", _("Northern Sámi")
    LULE_SAMI = "smj", _("Lule Sámi")
    SOUTHERN_SAMI = "sma", _("Southern Sámi")
    KVEN = "fkv", _("Kven")


class CountyQuerySet(models.QuerySet["County"]):
    def now(self) -> Self:
        """Those there are today."""
        today = timezone.localdate()
        begun = models.Q(valid_from__lte=today)
        return self.filter(begun, models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=today))


class County(Changed):
    """Its Norwegian name is the same in bokmål and nynorsk."""

    code = models.CharField(
        _("county number"),
        max_length=2,
        unique=True,
        validators=[RegexValidator(r"^\d\d$", _("A county number is two digits."))],
    )
    name = models.CharField(_("name in Norwegian"), max_length=60)
    slug = models.SlugField(
        _("address"),
        max_length=60,
        unique=True,
        blank=True,
        help_text=_("The end of the page's address. Left empty, it is made of the name."),
    )
    valid_from = models.DateField(
        _("valid from"), help_text=_("When the division into counties came that it is part of.")
    )
    valid_to = models.DateField(
        _("valid to"),
        null=True,
        blank=True,
        help_text=_("The last day. Empty as long as there is such a county."),
    )
    successors = models.ManyToManyField(
        "self",
        symmetrical=False,
        related_name="predecessors",
        blank=True,
        verbose_name=_("came after it"),
        help_text=_("For a county that is no more: where its readers are led."),
    )

    objects = CountyQuerySet.as_manager()

    class Meta:
        verbose_name = _("county")
        verbose_name_plural = _("counties")
        ordering = ("code",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="counties_county_ends_after_it_began",
                violation_error_message=_("A county cannot end before it began."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        self.slug = self.slug or slug(self.name)
        others = County.objects.exclude(pk=self.pk)
        if others.filter(slug=self.slug).exists():
            raise ValidationError({"slug": _("Another county has this address.")})

    def has_ended(self, today: dt.date) -> bool:
        return bool(self.valid_to and self.valid_to < today)


class CountyName(models.Model):
    county = models.ForeignKey(
        County, models.CASCADE, related_name="other_names", verbose_name=_("county")
    )
    language = models.CharField(_("language"), max_length=3, choices=NameLanguage.choices)
    name = models.CharField(_("name"), max_length=60)

    class Meta:
        verbose_name = _("name in Sámi or Kven")
        verbose_name_plural = _("names in Sámi and Kven")
        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["county", "language"],
                name="counties_one_name_in_a_language",
                violation_error_message=_("The county has a name in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
