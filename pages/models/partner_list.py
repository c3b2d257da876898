from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Link, Row


class PartnerList(Block):
    """Those the unit works with: one line that becomes several."""

    heading = models.CharField(_("heading"), max_length=120)
    intro = models.TextField(_("introduction"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("partners")

    def text_parts(self) -> Iterator[str]:
        yield from (part for part in (self.heading, self.intro) if part)
        yield from (row.label for row in self.rows.all())


class Partner(Link, Row):
    block = models.ForeignKey(PartnerList, models.CASCADE, related_name="rows")

    class Meta(Row.Meta, Link.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
