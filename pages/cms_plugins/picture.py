from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.images import image
from pages.models import Picture


@plugin_pool.register_plugin
class NekPicturePlugin(BlockPlugin):
    model = Picture
    name = _("Picture")
    module = _("Introduction and pictures")
    sentence = _("A picture with alternative text, caption and credit.")
    render_template = "pages/plugins/picture.html"

    def shown(self, context: Context, instance: Picture) -> dict[str, Any]:
        return {"image": image(instance.file)}
