from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.mandate.models.mandate_area import MandateArea
from pages.mandate.models.mandate_document import Kind, MandateDocument
from pages.mandate.models.part import Part
from pages.models.languages import Language


class LetterPassage(Part):
    """What a letter says of an area, in the letter's own words."""

    document = models.ForeignKey(
        MandateDocument,
        models.CASCADE,
        related_name="passages",
        verbose_name=gettext_lazy("document of the mandate"),
    )
    area = models.ForeignKey(
        MandateArea,
        models.PROTECT,
        to_field="key",
        related_name="passages",
        verbose_name=gettext_lazy("main area"),
    )
    text = models.TextField(gettext_lazy("what the letter says"), max_length=3000)
    language = models.CharField(
        gettext_lazy("language of the letter"),
        max_length=2,
        choices=Language.choices,
        default=Language.NB,
    )

    class Meta(Part.Meta):
        verbose_name = gettext_lazy("passage")
        verbose_name_plural = gettext_lazy("what the letter says of each area")
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(text=""), name="mandate_passage_has_text")
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def clean(self) -> None:
        if self.document.kind not in (Kind.LETTER, Kind.SUPPLEMENT):
            raise ValidationError(_("Only letters and supplements say what we are asked to do."))
