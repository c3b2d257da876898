from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.models import ContactCard
from pages.wording import in_form


@plugin_pool.register_plugin
class NekContactCardPlugin(BlockPlugin):
    model = ContactCard
    name = _("Contact card")
    module = _("Links and lists")
    sentence = _("Who readers can turn to, with e-mail and telephone.")
    render_template = "pages/plugins/contact_card.html"
    autocomplete_fields = ("contact",)

    def shown(self, context: Context, instance: ContactCard) -> dict[str, Any]:
        contact, language = instance.contact, instance.language
        if contact is None:
            return {"contact": None}
        unit = contact.department and in_form(contact.department, "name", language)
        return {"contact": contact, "role": in_form(contact, "role", language), "unit": unit}
