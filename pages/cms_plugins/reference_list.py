from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.models import Reference, ReferenceList


class ReferenceInline(RowInline):
    model = Reference
    fields = ("title", "kind", "number", "year", "url", "position")
    min_num, max_num = 1, 20


@plugin_pool.register_plugin
class NekReferenceListPlugin(BlockPlugin):
    model = ReferenceList
    name = _("References")
    module = _("Text")
    sentence = _("Laws, reports and other sources, each on its line.")
    render_template = "pages/plugins/reference_list.html"
    inlines = (ReferenceInline,)

    def shown(self, context: Context, instance: ReferenceList) -> dict[str, Any]:
        return {"references": instance.rows.all()}
