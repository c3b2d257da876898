from typing import Any, ClassVar

from cms.models import Page
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

FIRST_YEAR, LAST_YEAR = 2000, 2100
WRONG_YEAR = gettext_lazy("Write a year between 2000 and 2100.")


class Kind(models.TextChoices):
    LETTER = "letter", gettext_lazy("Mandate letter")
    SUPPLEMENT = "supplement", gettext_lazy("Supplement to the mandate letter")
    ANNUAL_REPORT = "annual_report", gettext_lazy("Annual report")
    OTHER = "other", gettext_lazy("Other document")


class MandateDocument(models.Model):
    """A letter from the Ministry, a supplement to it, or our report on the year: of one date, and
    never another text. Readers are shown those that are marked as finished."""

    kind = models.CharField(
        gettext_lazy("kind"), max_length=20, choices=Kind.choices, default=Kind.LETTER
    )
    year = models.PositiveSmallIntegerField(
        gettext_lazy("year"),
        validators=(
            MinValueValidator(FIRST_YEAR, WRONG_YEAR),
            MaxValueValidator(LAST_YEAR, WRONG_YEAR),
        ),
        help_text=gettext_lazy("The year the document is about."),
    )
    number = models.PositiveSmallIntegerField(
        gettext_lazy("number"),
        null=True,
        blank=True,
        validators=(MinValueValidator(1), MaxValueValidator(99)),
        help_text=gettext_lazy("Of a supplement: 1, 2, 3 …"),
    )
    title = models.CharField(
        gettext_lazy("title"),
        max_length=200,
        blank=True,
        help_text=gettext_lazy("Only of other documents; letters and reports are named by year."),
    )
    dated = models.DateField(gettext_lazy("dated"), null=True, blank=True)
    source_url = models.URLField(
        gettext_lazy("address at the Ministry"),
        blank=True,
        help_text=gettext_lazy("Where the document was published first."),
    )
    page = models.ForeignKey(
        Page,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=gettext_lazy("page on this website"),
        help_text=gettext_lazy("If the document has a page of its own."),
    )
    letter = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="supplements",
        verbose_name=gettext_lazy("mandate letter"),
    )
    is_public = models.BooleanField(
        gettext_lazy("shown to readers"),
        default=False,
        help_text=gettext_lazy("Until then nobody but editors sees the document or its passages."),
    )
    published_at = models.DateTimeField(
        gettext_lazy("shown since"), null=True, blank=True, editable=False
    )

    class Meta:
        verbose_name = gettext_lazy("document of the mandate")
        verbose_name_plural = gettext_lazy("mandate letters and annual reports")
        ordering = ("-year", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["year"],
                condition=Q(kind=Kind.LETTER),
                name="mandate_one_letter",
                violation_error_message=gettext_lazy(
                    "There is a mandate letter for this year already. A later letter for the same "
                    "year is a supplement."
                ),
            ),
            models.UniqueConstraint(
                fields=["year"],
                condition=Q(kind=Kind.ANNUAL_REPORT),
                name="mandate_one_report",
                violation_error_message=gettext_lazy(
                    "There is an annual report for this year already."
                ),
            ),
            models.UniqueConstraint(
                fields=["year", "number"],
                condition=Q(kind=Kind.SUPPLEMENT),
                name="mandate_one_supplement",
                violation_error_message=gettext_lazy(
                    "There is a supplement with this number for this year already."
                ),
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.SUPPLEMENT, letter__isnull=False, number__isnull=False)
                | (~Q(kind=Kind.SUPPLEMENT) & Q(letter__isnull=True, number__isnull=True)),
                name="mandate_supplement_has_letter",
            ),
        ]

    def __str__(self) -> str:
        names = {
            Kind.LETTER: _("Mandate letter for %(year)s"),
            Kind.SUPPLEMENT: _("Supplement no. %(number)s to the mandate letter for %(year)s"),
            Kind.ANNUAL_REPORT: _("Annual report for %(year)s"),
        }
        name = names.get(Kind(self.kind), self.title.replace("%", "%%"))
        return name % {"year": self.year, "number": self.number}

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.is_public and self.published_at is None:
            self.published_at = timezone.now()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self.letter = None
        if self.kind == Kind.SUPPLEMENT:
            self._find_letter()
        elif self.number is not None:
            raise ValidationError({"number": _("Only a supplement has a number.")})
        if self.kind == Kind.OTHER and not self.title:
            raise ValidationError({"title": _("Write what the document is called.")})
        self._keep_what_supplements_belong_to()

    def _find_letter(self) -> None:
        if self.number is None:
            raise ValidationError({"number": _("Write which supplement of the year it is.")})
        letters = MandateDocument.objects.filter(kind=Kind.LETTER, year=self.year)
        self.letter = letters.exclude(pk=self.pk).first()
        if self.letter is None and self.year is not None:
            said = _("There is no mandate letter for %(year)s. Enter the letter first.")
            raise ValidationError({"year": said % {"year": self.year}})

    def _keep_what_supplements_belong_to(self) -> None:
        before = MandateDocument.objects.filter(pk=self.pk, supplements__isnull=False).first()
        if before and (before.kind, before.year) != (self.kind, self.year):
            raise ValidationError(
                _("This letter has supplements, so its kind and year must stay as they are.")
            )
