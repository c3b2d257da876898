from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Pin(models.Model):
    """A page or item that editors want those to find first who search for these words."""

    words = models.CharField(
        _("words"),
        max_length=200,
        help_text=_(
            "What readers search for. Put commas between several searches: «råd, faglige råd»."
            " Both written forms and all endings count."
        ),
    )
    keys = ArrayField(models.CharField(max_length=400), editable=False)  # one for each search
    kind = models.CharField(max_length=24, editable=False)
    object_id = models.PositiveBigIntegerField(editable=False)

    class Meta:
        verbose_name = _("pinned page")
        verbose_name_plural = _("pinned pages")
        ordering = ("words", "pk")

    def __str__(self) -> str:
        return self.words
