from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.addresses import targets
from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.models import PathList, PathListLink


class PathListLinkInline(RowInline):
    model = PathListLink
    fields = ("label", "page", "position")
    min_num, max_num = 3, 7


@plugin_pool.register_plugin
class NekPathListPlugin(BlockPlugin):
    model = PathList
    name = _("Path list")
    module = _("Links and lists")
    sentence = _("Three to seven ways on to other pages, along a line.")
    render_template = "pages/plugins/path_list.html"
    inlines = (PathListLinkInline,)

    def shown(self, context: Context, instance: PathList) -> dict[str, Any]:
        return {"links": targets(instance.rows.all(), instance.language)}
