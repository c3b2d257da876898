from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Link, Row


class PathList(Block):
    """Links to pages as stops on a path."""

    heading = models.CharField(_("heading"), max_length=120)
    intro = models.TextField(_("introduction"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("path list")

    def text_parts(self) -> Iterator[str]:
        yield from (part for part in (self.heading, self.intro) if part)
        yield from (row.label for row in self.rows.all())


class PathListLink(Link, Row):
    block = models.ForeignKey(PathList, models.CASCADE, related_name="rows")

    class Meta(Row.Meta, Link.Meta):
        verbose_name = _("stop on the path")
        verbose_name_plural = _("stops on the path")
