from django.db import models
from django.utils.translation import gettext_lazy as _
from filer.fields.file import FilerFileField

from pages.models.languages import Language
from pages.partners.models.meeting import Meeting


class DocumentKind(models.TextChoices):
    AGENDA = "agenda", _("Agenda")
    MINUTES = "minutes", _("Minutes")
    SLIDES = "slides", _("Presentation")
    OTHER = "other", _("Document")


class MeetingDocument(models.Model):
    """A file of a meeting; readers see its type and size by themselves."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="documents")
    kind = models.CharField(
        _("kind"), max_length=10, choices=DocumentKind.choices, default=DocumentKind.MINUTES
    )
    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(
        _("language"), max_length=2, choices=Language.choices, default=Language.NB
    )
    file = FilerFileField(on_delete=models.PROTECT, related_name="+", verbose_name=_("file"))
    is_accessible = models.BooleanField(
        _("can be read by everybody, with a screen reader too"),
        default=True,
        help_text=_("If not, readers are told to ask for it in another form."),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.title
