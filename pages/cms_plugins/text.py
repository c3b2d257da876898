from typing import Any

from cms.plugin_pool import plugin_pool
from django.forms import ModelForm
from django.utils.translation import gettext_lazy as _
from djangocms_text.cms_plugins import TextPlugin

from pages.cms_plugins.block import OfferedBlock
from pages.models import Text


@plugin_pool.register_plugin
class NekTextPlugin(OfferedBlock, TextPlugin):
    model = Text
    name = _("Text")
    module = _("Text")
    sentence = _("Running text with headings, lists and links.")
    render_template = "pages/plugins/text.html"
    inline_editing_template = "editing/text_in_place.html"
    # The HTML is all there is: the editor's own JSON beside it would have to be cleaned too.
    fieldsets = ((None, {"fields": ("body",)}),)

    def get_form(self, *args: Any, **kwargs: Any) -> type[ModelForm]:
        """Upstream's field has no words that could be translated."""
        form = super().get_form(*args, **kwargs)
        form.base_fields["body"].label = _("Text")
        return form
