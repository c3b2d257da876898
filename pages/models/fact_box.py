from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from djangocms_text.fields import HTMLField

from pages import rich_text
from pages.models.block import Block


class FactBox(Block):
    """Facts that stand beside the running text."""

    heading = models.CharField(_("heading"), max_length=120)
    body = HTMLField(_("text"), validators=[rich_text.not_too_long])

    class Meta:
        verbose_name = _("fact box")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.body = rich_text.clean(self.body)
        super().save(*args, **kwargs)

    def text_parts(self) -> Iterator[str]:
        yield self.heading
        yield from rich_text.paragraphs(self.body)
