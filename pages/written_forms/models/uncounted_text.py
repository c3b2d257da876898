from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

FIRST_YEAR, LAST_YEAR = 2000, 2100


class UncountedText(models.Model):
    """What the yearly report says of texts that are not on this website."""

    year = models.PositiveSmallIntegerField(
        unique=True, validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    posts_nb = models.PositiveIntegerField(_("posts in bokmål"), null=True, blank=True)
    posts_nn = models.PositiveIntegerField(_("posts in nynorsk"), null=True, blank=True)
    post_words_nb = models.PositiveIntegerField(
        _("words in posts in bokmål"), null=True, blank=True
    )
    post_words_nn = models.PositiveIntegerField(
        _("words in posts in nynorsk"), null=True, blank=True
    )
    forms_nb = models.PositiveIntegerField(_("forms in bokmål only"), null=True, blank=True)
    forms_nn = models.PositiveIntegerField(_("forms in nynorsk only"), null=True, blank=True)
    forms_both = models.PositiveIntegerField(
        _("forms in both written forms"), null=True, blank=True
    )
    services_nb = models.PositiveIntegerField(
        _("self-service solutions in bokmål only"), null=True, blank=True
    )
    services_nn = models.PositiveIntegerField(
        _("self-service solutions in nynorsk only"), null=True, blank=True
    )
    services_both = models.PositiveIntegerField(
        _("self-service solutions in both written forms"), null=True, blank=True
    )
    remarks = models.TextField(
        _("remarks"),
        max_length=4000,
        blank=True,
        help_text=_("Stands at the end of the report: what explains the figures, what is planned."),
    )

    class Meta:
        verbose_name = verbose_name_plural = _("what is not counted here")
        default_permissions = ("change",)
        ordering: ClassVar = ["-year"]

    def __str__(self) -> str:
        return str(self.year)
