from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Now


class Entry(models.Model):
    """A public page or item in one language, as search finds and shows it.

    Made of what is published and nothing else; it can be made anew at any time.
    """

    kind = models.CharField(max_length=24)
    object_id = models.PositiveBigIntegerField()
    language = models.CharField(max_length=2)
    url = models.CharField(max_length=255, blank=True)  # none where it is looked up
    title = models.CharField(max_length=255)
    lead = models.TextField(blank=True)
    body = models.TextField(blank=True)
    date = models.DateTimeField(null=True)
    public_from = models.DateTimeField(null=True)
    areas = ArrayField(models.CharField(max_length=24), default=list)
    vector = SearchVectorField()  # all words: what is found
    heading = SearchVectorField()  # those of title and lead: in what order, read without the text
    indexed_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["kind", "object_id", "language"], name="search_one_entry"
            )
        ]
        indexes: ClassVar = [
            GinIndex(fields=["vector"], name="search_words"),
            GinIndex(fields=["heading"], name="search_headings"),  # while somebody types
        ]

    def __str__(self) -> str:
        return self.title
