from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.counties import place_query
from pages.counties.county_map import SIZE, tiles
from pages.counties.models import CountyList
from pages.counties.reading import counties, county_url, written_in


@plugin_pool.register_plugin
class NekCountyListPlugin(BlockPlugin):
    model = CountyList
    name = _("County map and list")
    module = _("Links and lists")
    sentence = _("The counties on a map and in a list, with their career centres and a filter.")
    render_template = "counties/plugins/county_list.html"
    stylesheet = "counties"
    cache = False  # the filter is in the address

    def shown(self, context: Context, instance: CountyList) -> dict[str, Any]:
        language = instance.language
        request = context.get("request")
        asked = place_query.asked(request.GET) if request else ""
        there = counties("other_names", "centres")
        found = list(place_query.found(there, asked))
        chosen = {each.county for each in found} if asked else set()
        return {
            "asked": asked,
            "parameter": place_query.PLACE,
            "longest": place_query.LONGEST,
            "found": [(*each, county_url(each.county, language)) for each in found],
            "hreflang": "" if written_in(language) == language else written_in(language),
            "tiles": tiles(there, language, found=chosen),
            "size": SIZE,
            "has_centres": any(each.centres.all() for each in there),
        }
