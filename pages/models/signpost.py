from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Link, Row


class Signpost(Block):
    """Shows the way on to those who look for something that is not ours."""

    heading = models.CharField(_("heading"), max_length=120)
    text = models.TextField(_("text"), max_length=500)

    class Meta:
        verbose_name = _("signpost")

    def text_parts(self) -> Iterator[str]:
        yield from (self.heading, self.text)
        yield from (row.label for row in self.rows.all())


class SignpostLink(Link, Row):
    block = models.ForeignKey(Signpost, models.CASCADE, related_name="rows")

    class Meta(Row.Meta, Link.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")
