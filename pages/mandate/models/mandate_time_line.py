from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Row


class MandateTimeLine(Block):
    """What happened in which order, with the documents it stands in."""

    heading = models.CharField(_("heading"), max_length=120)

    class Meta:
        verbose_name = _("time line")

    def text_parts(self) -> Iterator[str]:
        yield self.heading
        for row in self.rows.all():
            yield from (part for part in (row.when, row.title, row.text) if part)


class TimeLineStop(Row):
    block = models.ForeignKey(MandateTimeLine, models.CASCADE, related_name="rows")
    when = models.CharField(_("when"), max_length=40, help_text=_("For example: 2006–2007"))
    title = models.CharField(_("title"), max_length=200)
    text = models.CharField(
        _("explanation"), max_length=300, blank=True, help_text=_("For example: White paper no. 16")
    )
    url = models.URLField(_("address"), blank=True)

    class Meta(Row.Meta):
        verbose_name = _("stop on the time line")
        verbose_name_plural = _("stops on the time line")

    def __str__(self) -> str:
        return self.title
