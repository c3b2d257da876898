from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block


class MandateOverview(Block):
    """The main areas as ways to their pages, and a table of the years."""

    heading = models.CharField(_("heading"), max_length=120)
    intro = models.TextField(_("introduction"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("main areas of the mandate")

    def text_parts(self) -> Iterator[str]:
        yield from (part for part in (self.heading, self.intro) if part)
