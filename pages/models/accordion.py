from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from djangocms_text.fields import HTMLField

from pages import rich_text
from pages.models.block import Block, Row


class Accordion(Block):
    """Questions that open to their answers."""

    heading = models.CharField(_("heading"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("accordion")

    def text_parts(self) -> Iterator[str]:
        if self.heading:
            yield self.heading
        for row in self.rows.all():
            yield row.question
            yield from rich_text.paragraphs(row.answer)


class Question(Row):
    block = models.ForeignKey(Accordion, models.CASCADE, related_name="rows")
    question = models.CharField(_("question"), max_length=200)
    answer = HTMLField(_("answer"), validators=[rich_text.not_too_long])

    class Meta(Row.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return self.question

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.answer = rich_text.clean(self.answer)
        super().save(*args, **kwargs)
