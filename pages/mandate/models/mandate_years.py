from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.mandate.models.mandate_area import MandateArea
from pages.models.block import Block


class MandateYears(Block):
    """One area: what the letters ask, beside what was done, year by year."""

    heading = models.CharField(_("heading"), max_length=120)
    area = models.ForeignKey(
        MandateArea, models.PROTECT, to_field="key", related_name="+", verbose_name=_("main area")
    )

    class Meta:
        verbose_name = _("what was asked and what was done")

    def text_parts(self) -> Iterator[str]:
        yield self.heading
