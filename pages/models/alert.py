from collections.abc import Iterator

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block


class Alert(Block):
    """Something a reader must know now. It takes itself away when it has expired."""

    class Level(models.TextChoices):
        INFO = "info", _("Information")
        SUCCESS = "success", _("Good news")
        WARNING = "warning", _("Warning")
        DANGER = "danger", _("Important")

    level = models.CharField(_("level"), max_length=7, choices=Level.choices, default=Level.INFO)
    title = models.CharField(_("title"), max_length=120, blank=True)
    text = models.TextField(_("text"), max_length=500)
    expires = models.DateTimeField(_("expires"), null=True, blank=True)

    class Meta:
        verbose_name = _("alert")

    @property
    def has_expired(self) -> bool:
        return self.expires is not None and self.expires <= timezone.now()

    def text_parts(self) -> Iterator[str]:
        yield from (part for part in (self.title, self.text) if part)
