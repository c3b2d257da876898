from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool


@toolbar_pool.register
class EditingSurface(CMSToolbar):
    """Our own look of the toolbar and the structure board: only where the toolbar itself is."""

    class Media:
        css = {"all": ("css/editing.css",)}
        js = ("js/unsaved_text.js",)  # it sees when a dialog has saved
