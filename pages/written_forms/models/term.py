from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

LETTERS = RegexValidator(
    r"^-?[^\W\d_]+(?:[ -][^\W\d_]+)*-?\Z",
    _("Write words with letters only; a hyphen first or last stands for the rest of a compound."),
)


class Term(models.Model):
    """A word of the house in both written forms, inflected as it stands in a text."""

    nb = models.CharField(
        _("bokmål"),
        max_length=120,
        validators=[LETTERS],
        help_text=_("«-veiledning» stands for every word that ends so."),
    )
    nn = models.CharField(_("nynorsk"), max_length=120, validators=[LETTERS])
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms in both written forms")
        ordering = ("nb", "nn")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["nb", "nn"], name="written_forms_one_term")
        ]

    def __str__(self) -> str:
        return f"{self.nb} – {self.nn}"

    def clean(self) -> None:
        if _hyphens(self.nb) != _hyphens(self.nn):
            raise ValidationError(_("Let the hyphens stand at the same ends of both words."))


def _hyphens(word: str) -> tuple[bool, bool]:
    return word.startswith("-"), word.endswith("-")
