from django.db import models
from django.db.models.functions import Now


class ReadText(models.Model):
    """What was read in a file, by the hash of it: the same file is never read twice."""

    sha1 = models.CharField(max_length=40, primary_key=True)
    paragraphs = models.TextField(blank=True)  # a line each
    problem = models.CharField(max_length=12, blank=True)
    read_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.sha1
