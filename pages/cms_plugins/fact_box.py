from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.models import FactBox


@plugin_pool.register_plugin
class NekFactBoxPlugin(BlockPlugin):
    model = FactBox
    name = _("Fact box")
    module = _("Text")
    sentence = _("Facts beside the text that can be read by themselves.")
    render_template = "pages/plugins/fact_box.html"
    formfield_overrides = {}

    def shown(self, context: Context, instance: FactBox) -> dict[str, Any]:
        return {"body": instance.body}
