from django.contrib.postgres.fields import ArrayField
from django.db import models


class TranslatedWords(models.Model):
    """What a text in one form only has of other words in the other form, says a program."""

    text = models.CharField(max_length=64, primary_key=True)  # its fingerprint, not what it says
    words = ArrayField(models.TextField(), null=True)  # none where the program failed

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.text
