from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Row


class PointList(Block):
    """Points that belong together, as stops on a path."""

    heading = models.CharField(_("heading"), max_length=120, blank=True)
    intro = models.TextField(_("introduction"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("point list")

    def text_parts(self) -> Iterator[str]:
        yield from (part for part in (self.heading, self.intro) if part)
        yield from (row.text for row in self.rows.all())


class Point(Row):
    block = models.ForeignKey(PointList, models.CASCADE, related_name="rows")
    text = models.CharField(_("point"), max_length=300)

    class Meta(Row.Meta):
        verbose_name = _("point")
        verbose_name_plural = _("points")

    def __str__(self) -> str:
        return self.text
