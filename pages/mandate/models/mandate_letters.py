from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block


class MandateLetters(Block):
    """Letters, supplements and reports, year by year."""

    heading = models.CharField(_("heading"), max_length=120)

    class Meta:
        verbose_name = _("mandate letters by year")

    def text_parts(self) -> Iterator[str]:
        yield self.heading
