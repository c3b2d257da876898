from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages import stored_data
from pages.cms_plugins.block import BlockPlugin
from pages.models import SiteFacts, SiteSettings


@plugin_pool.register_plugin
class NekSiteFactsPlugin(BlockPlugin):
    model = SiteFacts
    name = _("Facts about the website")
    module = _("Links and lists")
    sentence = _("What is stored about people, cookies, the accessibility statement and the like.")
    render_template = "pages/plugins/site_facts.html"

    def shown(self, context: Context, instance: SiteFacts) -> dict[str, Any]:
        if instance.shown == SiteFacts.Shown.STORED:
            return {"groups": list(stored_data.by_whose())}
        if instance.shown == SiteFacts.Shown.COOKIES:
            return {"groups": [("", stored_data.cookies())]}
        site = settings_of(context)
        return {"settings": site, "body_name": site.name(instance.language)}


def settings_of(context: Context) -> SiteSettings:
    """Read for the page around the block already, if there is one."""
    frame = context.get("frame")
    return frame.site if frame else SiteSettings.load()
