from typing import ClassVar

from django.db import models

from pages.written_forms.models.counted_text import CountedText


class CountedParagraph(models.Model):
    """A paragraph that counts, or the part of one that is in another language."""

    text = models.ForeignKey(CountedText, models.CASCADE, related_name="paragraphs")
    fingerprint = models.UUIDField()  # the same wherever the same words stand
    year = models.PositiveSmallIntegerField()  # in which it was new
    form = models.CharField(max_length=2)
    words = models.PositiveIntegerField()

    class Meta:
        default_permissions = ()
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["text", "fingerprint"], name="written_forms_once_in_a_text"
            ),
        ]
        # In the order in which the first of equals is found.
        indexes: ClassVar = [
            models.Index(fields=["fingerprint", "year"], name="written_forms_equals")
        ]

    def __str__(self) -> str:
        return f"{self.words} {self.form}"
