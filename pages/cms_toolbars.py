from typing import Any

from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.forms import Media
from django.forms.widgets import Script
from django.utils.translation import gettext as _
from django.utils.translation import override


@toolbar_pool.register
class EditingSurface(CMSToolbar):
    """Our own look of the toolbar and the structure board: only where the toolbar itself is."""

    class Media:
        css = {"all": ("css/editing.css",)}
        js = ("js/unsaved_text.js",)  # it sees when a dialog has saved


@toolbar_pool.register
class TextInPlace(CMSToolbar):
    """Text blocks are written in on the page itself, where upstream's editor is."""

    @property
    def media(self) -> Media:
        if not self.toolbar.edit_mode_active:
            return Media()
        with override(self.toolbar.toolbar_language):
            words = {
                "user": str(self.request.user.pk),
                "label": _("Text on the page. Escape saves it and leaves it."),
                "found": _("Text you wrote here was not saved:"),
                "restore": _("Get the text back"),
                "discard": _("Throw it away"),
                "offline": _(
                    "There is no connection. What you wrote is kept in this browser and is saved"
                    " when you are back online."
                ),
                "refused": _(
                    "The text is not saved. You may have been logged out, or the page may have been"
                    " published or taken over. What you wrote is kept in this browser: open the"
                    " page again and choose «Get the text back»."
                ),
            }
        given = {f"data-{name}": word for name, word in words.items()}
        scripts: list[Any] = [Script("js/text_in_place.js", **given)]  # the stubs know paths only
        return Media(js=scripts)
