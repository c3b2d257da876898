from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.models import Quote


@plugin_pool.register_plugin
class NekQuotePlugin(BlockPlugin):
    model = Quote
    name = _("Quotation")
    module = _("Text")
    sentence = _("The words of somebody else, with their source.")
    render_template = "pages/plugins/quote.html"

    def shown(self, context: Context, instance: Quote) -> dict[str, Any]:
        return {"shows_language": instance.quoted_language != instance.language}
