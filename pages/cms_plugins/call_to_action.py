from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.addresses import targets
from pages.cms_plugins.block import BlockPlugin
from pages.models import CallToAction


@plugin_pool.register_plugin
class NekCallToActionPlugin(BlockPlugin):
    model = CallToAction
    name = _("Call to action")
    module = _("Links and lists")
    sentence = _("One thing you want readers to do, with one button.")
    render_template = "pages/plugins/call_to_action.html"
    fields = ("heading", "text", "label", "page", "url")

    def shown(self, context: Context, instance: CallToAction) -> dict[str, Any]:
        return {"link": next(iter(targets([instance], instance.language)), None)}
