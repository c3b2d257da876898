from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.mandate import reading
from pages.mandate.models import (
    MandateLetters,
    MandateOverview,
    MandateTimeLine,
    MandateYears,
    TimeLineStop,
)


class MandatePlugin(BlockPlugin):
    """What it shows changes with letters and tags, not with the page."""

    module = _("Mandate")
    stylesheet = "mandate"
    cache = False


@plugin_pool.register_plugin
class NekMandateOverviewPlugin(MandatePlugin):
    model = MandateOverview
    name = _("Main areas of the mandate")
    sentence = _("The main areas with their pages, and in which years they were asked for.")
    render_template = "mandate/plugins/mandate_overview.html"

    def shown(self, context: Context, instance: MandateOverview) -> dict[str, Any]:
        return {"overview": reading.overview(instance.language)}


@plugin_pool.register_plugin
class NekMandateYearsPlugin(MandatePlugin):
    model = MandateYears
    name = _("Asked and done")
    sentence = _("What the letters ask in one main area, beside what we did, year by year.")
    render_template = "mandate/plugins/mandate_years.html"

    def shown(self, context: Context, instance: MandateYears) -> dict[str, Any]:
        return {"years": reading.years_of(instance.area_id, instance.language)}


@plugin_pool.register_plugin
class NekMandateLettersPlugin(MandatePlugin):
    model = MandateLetters
    name = _("Mandate letters")
    sentence = _("Letters, supplements and annual reports, year by year.")
    render_template = "mandate/plugins/mandate_letters.html"

    def shown(self, context: Context, instance: MandateLetters) -> dict[str, Any]:
        return {"years": reading.letters(instance.language)}


class TimeLineStopInline(RowInline):
    model = TimeLineStop
    fields = ("when", "title", "text", "url", "position")
    min_num, max_num = 1, 20


@plugin_pool.register_plugin
class NekMandateTimeLinePlugin(MandatePlugin):
    model = MandateTimeLine
    name = _("Time line")
    sentence = _("What happened in which order, each with its source.")
    render_template = "mandate/plugins/mandate_time_line.html"
    inlines = (TimeLineStopInline,)

    def shown(self, context: Context, instance: MandateTimeLine) -> dict[str, Any]:
        return {"stops": instance.rows.all()}
