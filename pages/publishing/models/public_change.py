from django.db import models
from django.db.models.functions import Now


class PublicChange(models.Model):
    """A transaction that changed what readers are shown. Triggers of the database write it."""

    at = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S}"
