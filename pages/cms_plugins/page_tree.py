from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.menu import page_tree
from pages.models import PageTree


@plugin_pool.register_plugin
class NekPageTreePlugin(BlockPlugin):
    model = PageTree
    name = _("Page tree")
    module = _("Links and lists")
    sentence = _("All pages of the website, as the page tree shows them.")
    render_template = "pages/plugins/page_tree.html"

    def shown(self, context: Context, instance: PageTree) -> dict[str, Any]:
        return {"items": page_tree(instance.language)}
