from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.models import Point, PointList


class PointInline(RowInline):
    model = Point
    fields = ("text", "position")
    min_num, max_num = 2, 10


@plugin_pool.register_plugin
class NekPointListPlugin(BlockPlugin):
    model = PointList
    name = _("Point list")
    module = _("Text")
    sentence = _("Two to ten points of equal weight, such as main areas.")
    render_template = "pages/plugins/point_list.html"
    inlines = (PointInline,)

    def shown(self, context: Context, instance: PointList) -> dict[str, Any]:
        return {"points": [row.text for row in instance.rows.all()]}
