from typing import ClassVar

from cms.models import Page
from django.db import models
from django.utils.translation import gettext_lazy as _
from filer.models import File


class Kind(models.TextChoices):
    """What is no entry; an entry's kind goes by its own name."""

    PAGE = "page", _("Pages")
    DOCUMENT = "document", _("Documents")


class Problem(models.TextChoices):
    """Why a document is not counted, or not all of it."""

    MISSING = "missing", _("The file is not there.")
    ENCRYPTED = "encrypted", _("It is locked with a password.")
    BROKEN = "broken", _("It could not be read: it is damaged, or not what its name says.")
    NO_TEXT = "no text", _("It holds no text, as where pages are pictures.")
    TOO_LARGE = "too large", _("There is too much in it. What was read first is counted.")
    TOO_SLOW = "too slow", _("It took too long to read. What was read in time is counted.")


class CountedText(models.Model):
    """What readers get of a page or entry in one language, or of a document."""

    kind = models.CharField(max_length=40)
    object_id = models.PositiveBigIntegerField()  # of the page, the entry, the file
    language = models.CharField(max_length=2)
    title = models.CharField(max_length=255)
    # Where in the tree: for a document the page that links to it, for entries none.
    page = models.ForeignKey(Page, models.CASCADE, null=True, related_name="+")
    files = models.ManyToManyField(File, related_name="+")
    read_file = models.CharField(max_length=40, blank=True)  # the hash of what was read
    problem = models.CharField(max_length=12, blank=True, choices=Problem.choices)

    class Meta:
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "object_id", "language"], name="written_forms_counted_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"
