from cms.toolbar.items import ButtonList
from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.publishing.models import BlockChange
from pages.publishing.undo import steps


@toolbar_pool.register
class UndoToolbar(CMSToolbar):
    class Media:
        js = ("js/block_choice_keys.js",)

    def populate(self) -> None:
        """What one did last to the blocks, while their page is open."""
        content = self.toolbar.get_object()
        if not self.toolbar.edit_mode_active or content is None or not exists_for_content(content):
            return
        version = Version.objects.get_for_content(content)
        if version.state != DRAFT:
            return
        buttons = self.toolbar.add_button_list("undo", side=self.toolbar.RIGHT)
        if change := steps.next_undo(version, self.request.user):
            self._add(buttons, _("Undo"), "publishing_undo", change)
        if change := steps.next_redo(version, self.request.user):
            self._add(buttons, _("Redo"), "publishing_redo", change)

    def _add(self, buttons: ButtonList, word: str, name: str, change: BlockChange) -> None:
        buttons.add_button(
            format_html('{} <span class="nek-undo-what">{}</span>', word, steps.what(change)),
            reverse(f"admin:{name}", args=[change.pk]),
            extra_classes=["cms-form-post-method", "nek-undo"],
        )
