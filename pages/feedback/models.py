import datetime as dt
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.models.languages import Language

KEPT_DAYS = 180  # and then the worker deletes it
MOST_CHARACTERS = 2000


def today() -> dt.date:
    return timezone.localdate()


class Answer(models.Model):
    """What one reader said of a page. No field here says who it was, nor at what hour."""

    path = models.CharField(_("address"), max_length=255)
    title = models.CharField(_("page"), max_length=255)
    language = models.CharField(_("language"), max_length=2, choices=Language.choices)
    found = models.BooleanField(_("found it"))
    text = models.TextField(_("text"), max_length=MOST_CHARACTERS, blank=True)
    on = models.DateField(_("date"), default=today, db_index=True)
    is_handled = models.BooleanField(_("handled"), default=False)

    class Meta:
        verbose_name = _("answer from a reader")
        verbose_name_plural = _("answers from readers")
        default_permissions = ("view", "change", "delete")
        indexes: ClassVar = [
            models.Index(
                fields=["-id"],
                condition=models.Q(is_handled=False) & ~models.Q(text=""),
                name="feedback_texts_to_read",
            )
        ]

    def __str__(self) -> str:
        return self.title
