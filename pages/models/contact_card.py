from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block


class ContactCard(Block):
    """Whom to write or call."""

    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(_("role"), max_length=120, blank=True)
    unit = models.CharField(_("unit"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    url = models.URLField(_("website"), blank=True)

    class Meta:
        verbose_name = _("contact card")

    def text_parts(self) -> Iterator[str]:
        yield from (part for part in (self.name, self.role, self.unit) if part)
