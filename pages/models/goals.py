from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Row


class Goals(Block):
    """Two to four short sentences side by side."""

    heading = models.CharField(_("heading"), max_length=120)

    class Meta:
        verbose_name = _("goals")

    def text_parts(self) -> Iterator[str]:
        yield self.heading
        yield from (row.text for row in self.rows.all())


class Goal(Row):
    block = models.ForeignKey(Goals, models.CASCADE, related_name="rows")
    text = models.CharField(_("goal"), max_length=200)

    class Meta(Row.Meta):
        verbose_name = _("goal")
        verbose_name_plural = _("goals")

    def __str__(self) -> str:
        return self.text
