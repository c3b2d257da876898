from collections.abc import Iterable
from itertools import groupby
from typing import Any

from cms.plugin_pool import plugin_pool
from django.http import HttpRequest
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.models import Contact, ContactList
from pages.wording import Words, in_form


@plugin_pool.register_plugin
class NekContactListPlugin(BlockPlugin):
    model = ContactList
    name = _("Contacts")
    module = _("Links and lists")
    sentence = _("All contacts, those of one department, or those who answer the press.")
    render_template = "pages/plugins/contact_list.html"

    def shown(self, context: Context, instance: ContactList) -> dict[str, Any]:
        contacts = filter(instance.is_on, register(context["request"]))
        return {"units": by_unit(contacts, instance.language)}


def by_unit(
    contacts: Iterable[Contact], language: str
) -> list[tuple[Words | None, list[tuple[Words, Contact]]]]:
    """Department by department, in the register's order; each contact with its role."""
    return [
        (
            unit and in_form(unit, "name", language),
            [(in_form(each, "role", language), each) for each in of_unit],
        )
        for unit, of_unit in groupby(contacts, key=lambda contact: contact.department)
    ]


def register(request: HttpRequest) -> list[Contact]:
    """All contacts: some dozens, read once for all lists of a page."""
    if "contacts" not in vars(request):
        vars(request)["contacts"] = list(Contact.objects.select_related("department"))
    return vars(request)["contacts"]
