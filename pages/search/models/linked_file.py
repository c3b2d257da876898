from typing import ClassVar

from django.db import models
from filer.models import File

from pages.search.models.entry import Entry


class LinkedFile(models.Model):
    """A public text leads to a document, which is found as long as one does."""

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    file = models.ForeignKey(File, models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["file", "entry"], name="search_linked_once")
        ]

    def __str__(self) -> str:
        return f"{self.entry_id}: {self.file_id}"
