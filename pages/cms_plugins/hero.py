from cms.plugin_pool import plugin_pool
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.models import Hero


@plugin_pool.register_plugin
class NekHeroPlugin(BlockPlugin):
    model = Hero
    name = _("Hero")
    render_template = "pages/plugins/hero.html"
