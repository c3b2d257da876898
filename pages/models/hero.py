from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block


class Hero(Block):
    """The front page's opening: its only h1."""

    title = models.CharField(_("title"), max_length=120)
    lead = models.TextField(_("lead"), max_length=300)

    class Meta:
        verbose_name = _("hero")

    def text_parts(self) -> Iterator[str]:
        yield from (self.title, self.lead)
