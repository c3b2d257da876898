from collections.abc import Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block
from pages.models.contact import Contact


class ContactCard(Block):
    """Whom to write or call, as the register says it; nobody once the register forgets them."""

    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, related_name="+", verbose_name=_("contact")
    )

    class Meta:
        verbose_name = _("contact card")

    def text_parts(self) -> Iterator[str]:
        if self.contact:
            said = (self.contact.name, getattr(self.contact, f"role_{self.language}"))
            yield from filter(None, said)
