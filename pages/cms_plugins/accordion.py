from typing import Any, ClassVar

from cms.plugin_pool import plugin_pool
from django.contrib import admin
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin, RowInline
from pages.models import Accordion, Question


class QuestionInline(RowInline, admin.StackedInline):
    model = Question
    template = admin.StackedInline.template
    fields = ("question", "answer", "position")
    min_num, max_num = 2, 8
    formfield_overrides: ClassVar = {}


@plugin_pool.register_plugin
class NekAccordionPlugin(BlockPlugin):
    model = Accordion
    name = _("Accordion")
    module = _("Text")
    sentence = _("Questions that open one by one. Not for what everybody must read.")
    render_template = "pages/plugins/accordion.html"
    inlines = (QuestionInline,)

    def shown(self, context: Context, instance: Accordion) -> dict[str, Any]:
        rows = instance.rows.all()
        return {"items": [{"question": row.question, "answer_html": row.answer} for row in rows]}
