from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from filer.fields.file import FilerFileField

from pages.mandate.models.mandate_document import MandateDocument
from pages.mandate.models.part import Part
from pages.media import kinds
from pages.models.languages import Language

TAKEN = ("pdf", "docx", "odt")


class DocumentFile(Part):
    """The document as a file, in one language."""

    document = models.ForeignKey(
        MandateDocument,
        models.CASCADE,
        related_name="files",
        verbose_name=gettext_lazy("document of the mandate"),
    )
    file = FilerFileField(
        on_delete=models.PROTECT, related_name="+", verbose_name=gettext_lazy("file")
    )
    language = models.CharField(
        gettext_lazy("language"), max_length=2, choices=Language.choices, default=Language.NB
    )
    accessibility_note = models.CharField(
        gettext_lazy("accessibility"),
        max_length=300,
        blank=True,
        help_text=gettext_lazy("What somebody who cannot read the file should know or do."),
    )

    class Meta(Part.Meta):
        verbose_name = gettext_lazy("file")
        verbose_name_plural = gettext_lazy("files")

    def __str__(self) -> str:
        return str(self.file)

    def clean(self) -> None:
        if self.file_id and self.file.extension not in TAKEN:
            said = _("«%(name)s» is no document. It has to be PDF, Word or OpenDocument text.")
            raise ValidationError({"file": said % {"name": self.file.label}})

    @property
    def kind(self) -> str:
        return kinds.BY_ENDING[self.file.extension].name
