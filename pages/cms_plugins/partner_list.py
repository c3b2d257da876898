from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.addresses import targets
from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.models import Partner, PartnerList


class PartnerInline(RowInline):
    model = Partner
    fields = ("label", "page", "url", "position")
    min_num, max_num = 2, 8


@plugin_pool.register_plugin
class NekPartnerListPlugin(BlockPlugin):
    model = PartnerList
    name = _("Partners")
    module = _("Links and lists")
    sentence = _("Two to eight partners, with links to them.")
    render_template = "pages/plugins/partner_list.html"
    inlines = (PartnerInline,)

    def shown(self, context: Context, instance: PartnerList) -> dict[str, Any]:
        return {"links": targets(instance.rows.all(), instance.language)}
