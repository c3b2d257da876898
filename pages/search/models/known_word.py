from typing import ClassVar

from django.db import models


class KnownWord(models.Model):
    """A word that stands somewhere on the site, and in how many texts of which languages it stood
    last night."""

    word = models.CharField(max_length=60, primary_key=True)
    key = models.CharField(max_length=70)
    texts = models.PositiveIntegerField(default=1)
    languages = models.JSONField(default=dict)  # how many of those texts are in each

    class Meta:
        indexes: ClassVar = [models.Index(fields=["key"], name="search_key")]

    def __str__(self) -> str:
        return self.word
