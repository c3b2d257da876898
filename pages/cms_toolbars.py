from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.urls import reverse
from django.utils.translation import gettext as _

from pages import deleted_blocks


@toolbar_pool.register
class EditingSurface(CMSToolbar):
    """Our own look of the toolbar and the structure board: only where the toolbar itself is."""

    class Media:
        css = {"all": ("css/editing.css",)}
        js = ("js/unsaved_text.js",)  # it sees when a dialog has saved

    def populate(self) -> None:
        """A button that puts the last deleted block back, while its page is open."""
        content = self.toolbar.get_object()
        is_edited = self.toolbar.edit_mode_active or self.toolbar.structure_mode_active
        if not is_edited or not hasattr(content, "placeholders"):
            return
        own = set(content.placeholders.values_list("pk", flat=True))
        if deleted := deleted_blocks.name(self.request, own):
            self.toolbar.add_button(
                _("Put back «%(block)s»") % {"block": deleted},
                url=reverse("put_back", args=[self.toolbar.request_language]),
                side=self.toolbar.RIGHT,
                extra_classes=["cms-form-post-method"],
            )
