from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from djangocms_text.models import AbstractText

from pages import rich_text


class Text(AbstractText):
    """Running text with headings, lists and links."""

    body = models.TextField(_("text"), validators=[rich_text.not_too_long])

    class Meta:
        verbose_name = _("text")

    def __str__(self) -> str:
        """The first words, by which editors know it; upstream runs a heading into what follows."""
        return Truncator(" ".join(self.text_parts())).words(6)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.body = rich_text.clean(self.body)
        super().save(*args, **kwargs)

    def text_parts(self) -> Iterator[str]:
        yield from rich_text.paragraphs(self.body)
