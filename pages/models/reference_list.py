from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block, Row


class ReferenceList(Block):
    """The documents a page builds on."""

    heading = models.CharField(_("heading"), max_length=120)

    class Meta:
        verbose_name = _("references")

    def text_parts(self) -> Iterator[str]:
        yield self.heading
        for row in self.rows.all():
            yield from (row.title, row.description)


class Reference(Row):
    block = models.ForeignKey(ReferenceList, models.CASCADE, related_name="rows")
    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=80, help_text=_("For example: White paper"))
    number = models.CharField(_("number"), max_length=20, blank=True)
    year = models.CharField(_("year"), max_length=20, help_text=_("For example: 2006–2007"))
    url = models.URLField(_("address"), blank=True)

    class Meta(Row.Meta):
        verbose_name = _("reference")
        verbose_name_plural = _("references")

    def __str__(self) -> str:
        return self.title

    @property
    def description(self) -> str:
        """«Stortingsmelding nr. 16 (2006–2007)»."""
        number = _("no. %(number)s") % {"number": self.number} if self.number else ""
        return " ".join(part for part in (self.kind, number, f"({self.year})") if part)
