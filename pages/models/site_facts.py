from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block


class SiteFacts(Block):
    """What the code or the site settings know, shown where it belongs; never typed in twice."""

    class Shown(models.TextChoices):
        STORED = "stored", _("What is stored about people")
        COOKIES = "cookies", _("Cookies")
        RESPONSIBLE = "responsible", _("Who answers for the website")
        ACCESSIBILITY = "accessibility", _("The accessibility statement")
        RECORDS = "records", _("Public records in eInnsyn")

    heading = models.CharField(_("heading"), max_length=120)
    shown = models.CharField(_("shown"), max_length=16, choices=Shown.choices)

    class Meta:
        verbose_name = _("facts about the website")

    def text_parts(self) -> Iterator[str]:
        """The rest is the code's own."""
        yield self.heading
