from typing import Any, ClassVar

from django.db import models


class EntryAddress(models.Model):
    """A slug an entry has or had in public: nobody else's, and it leads to the entry for ever.

    A kind adds `item`, and makes slug and language unique together.
    """

    item: Any
    item_id: int
    objects: ClassVar[Any]
    language = models.CharField(max_length=2)
    slug = models.CharField(max_length=120)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.language}/{self.slug}"
