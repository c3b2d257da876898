from cms.extensions.toolbar import ExtensionToolbar
from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.utils.translation import gettext_lazy as _

from pages.models import PageDetails


@toolbar_pool.register
class EditingSurface(CMSToolbar):
    """Our own look of the toolbar and the structure board: only where the toolbar itself is."""

    class Media:
        css = {"all": ("css/editing.css",)}
        js = ("js/unsaved_text.js",)  # it sees when a dialog has saved


@toolbar_pool.register
class PageDetailsToolbar(ExtensionToolbar):
    model = PageDetails

    def populate(self) -> None:
        menu = self._setup_extension_toolbar()
        if not menu or not self.page_content:
            return
        _details, url = self.get_page_content_extension_admin()
        if url:
            menu.add_modal_item(
                _("Page details"), url=url, disabled=not self.toolbar.edit_mode_active, position=2
            )
