from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.models.work_area import WorkArea
from pages.news import reading
from pages.news.frame import SECTION
from pages.news.models import ChosenNews, Kind, NewsList


class ChosenNewsInline(RowInline):
    model = ChosenNews
    fields = ("item", "position")
    autocomplete_fields = ("item",)
    max_num = 12


@plugin_pool.register_plugin
class NekNewsListPlugin(BlockPlugin):
    model = NewsList
    name = _("News list")
    module = _("Links and lists")
    sentence = _("The newest news, or those you choose.")
    render_template = "news/plugins/news_list.html"
    inlines = (ChosenNewsInline,)
    # What is public depends on the hour too.
    cache = False

    def shown(self, context: Context, instance: NewsList) -> dict[str, Any]:
        filters = reading.Filters(
            WorkArea(instance.area) if instance.area else None,
            Kind(instance.kind) if instance.kind else None,
        )
        chosen = [row.item_id for row in instance.rows.all()]
        teasers = reading.chosen_then_newest(instance.language, chosen, filters, instance.count)
        toolbar = getattr(context.get("request"), "toolbar", None)
        return {
            "teasers": teasers,
            "all_url": SECTION.url(instance.language),
            "is_shown": teasers or bool(toolbar and toolbar.edit_mode_active),
        }
