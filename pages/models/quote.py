from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block
from pages.models.languages import Language


class Quote(Block):
    """Somebody else's words, in the language they were written in."""

    text = models.TextField(_("quotation"))
    quoted_language = models.CharField(
        _("language of the quotation"), max_length=2, choices=Language.choices, default=Language.NB
    )
    source = models.CharField(_("source"), max_length=200)
    url = models.URLField(_("address of the source"), blank=True)

    class Meta:
        verbose_name = _("quotation")

    def text_parts(self) -> Iterator[str]:
        yield self.text
