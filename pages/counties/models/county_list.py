from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block


class CountyList(Block):
    """The counties on a map and in a list, with a filter."""

    heading = models.CharField(_("heading"), max_length=120)

    class Meta:
        verbose_name = _("county map and list")

    def text_parts(self) -> Iterator[str]:
        yield self.heading
