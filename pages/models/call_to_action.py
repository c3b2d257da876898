from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Link


class CallToAction(Link, Block):
    """A few words and one button."""

    heading = models.CharField(_("heading"), max_length=120)
    text = models.TextField(_("text"), max_length=500)

    class Meta(Link.Meta):
        abstract = False
        verbose_name = _("call to action")

    def text_parts(self) -> Iterator[str]:
        yield from (self.heading, self.text, self.label)
