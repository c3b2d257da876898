from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block
from pages.models.contact import Contact
from pages.models.department import Department


class ContactList(Block):
    """Those in the register, department by department."""

    class Shown(models.TextChoices):
        ALL = "all", _("All contacts")
        DEPARTMENT = "department", _("Those of one department")
        PRESS = "press", _("Those who answer the press")

    heading = models.CharField(_("heading"), max_length=120)
    shown = models.CharField(_("shown"), max_length=12, choices=Shown.choices, default=Shown.ALL)
    department = models.ForeignKey(
        Department,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("department"),
    )

    class Meta:
        verbose_name = _("contacts")

    def clean(self) -> None:
        if (self.shown == self.Shown.DEPARTMENT) != bool(self.department_id):
            message = _("Choose a department where one is to be shown, else none.")
            raise ValidationError({"department": message})

    def text_parts(self) -> Iterator[str]:
        """The contacts are the register's."""
        yield self.heading

    def is_on(self, contact: Contact) -> bool:
        if self.shown == self.Shown.PRESS:
            return contact.answers_press
        return self.department_id in {None, contact.department_id}
