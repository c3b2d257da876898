from cms.plugin_pool import plugin_pool
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.models import Hero


@plugin_pool.register_plugin
class NekHeroPlugin(BlockPlugin):
    model = Hero
    name = _("Hero")
    module = _("Introduction and pictures")
    sentence = _("The large opening of the front page: title and lead.")
    render_template = "pages/plugins/hero.html"
