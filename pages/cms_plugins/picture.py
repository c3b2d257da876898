from typing import Any

from cms.plugin_pool import plugin_pool
from django import forms
from django.http import HttpRequest
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.images import image
from pages.models import Picture


class PictureForm(forms.ModelForm):
    """Knows its language before it is saved: the picture's own words are in one."""

    language = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.language = self.instance.language or self.language


@plugin_pool.register_plugin
class NekPicturePlugin(BlockPlugin):
    model = Picture
    name = _("Picture")
    module = _("Introduction and pictures")
    sentence = _("A picture with alternative text, caption and credit.")
    render_template = "pages/plugins/picture.html"
    form = PictureForm

    def get_form(
        self, request: HttpRequest, obj: Picture | None = None, **kwargs: Any
    ) -> type[forms.ModelForm]:
        form = super().get_form(request, obj, **kwargs)
        form.language = self._cms_initial_attributes.get("language", "")
        return form

    def shown(self, context: Context, instance: Picture) -> dict[str, Any]:
        """The first in view is fetched at once, all others when a reader comes near."""
        first = instance.position == 1 and not context.get("below_picture")
        return {"image": image(instance.file), "first": first}
