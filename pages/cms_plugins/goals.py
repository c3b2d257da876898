from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.models import Goal, Goals


class GoalInline(RowInline):
    model = Goal
    fields = ("text", "position")
    min_num, max_num = 2, 4


@plugin_pool.register_plugin
class NekGoalsPlugin(BlockPlugin):
    model = Goals
    name = _("Goals")
    module = _("Introduction and pictures")
    sentence = _("Two to four short sentences on what we work for.")
    render_template = "pages/plugins/goals.html"
    inlines = (GoalInline,)

    def shown(self, context: Context, instance: Goals) -> dict[str, Any]:
        return {"goals": [row.text for row in instance.rows.all()]}
