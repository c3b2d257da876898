from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.models import Alert


@plugin_pool.register_plugin
class NekAlertPlugin(BlockPlugin):
    model = Alert
    name = _("Alert")
    module = _("Text")
    sentence = _("A short message that must be seen: closed, changed, delayed.")
    render_template = "pages/plugins/alert.html"

    def shown(self, context: Context, instance: Alert) -> dict[str, Any]:
        """An expired alert is left to those who can take it away."""
        toolbar = getattr(context.get("request"), "toolbar", None)
        return {"is_shown": not instance.has_expired or bool(toolbar and toolbar.edit_mode_active)}
