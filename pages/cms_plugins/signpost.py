from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.addresses import targets
from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.models import Signpost, SignpostLink


class SignpostLinkInline(RowInline):
    model = SignpostLink
    fields = ("label", "page", "url", "position")
    min_num, max_num = 1, 3


@plugin_pool.register_plugin
class NekSignpostPlugin(BlockPlugin):
    model = Signpost
    name = _("Signpost")
    module = _("Links and lists")
    sentence = _("For readers who look for something else: where they find it.")
    render_template = "pages/plugins/signpost.html"
    inlines = (SignpostLinkInline,)

    def shown(self, context: Context, instance: Signpost) -> dict[str, Any]:
        return {"links": targets(instance.rows.all(), instance.language)}
