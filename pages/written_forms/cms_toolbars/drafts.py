from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.written_forms import ways


@toolbar_pool.register
class DraftsToolbar(CMSToolbar):
    """The way to a draft in the other form; and what a draft is, where a program has made it."""

    def post_template_populate(self) -> None:
        content = self.toolbar.get_object()
        if content is None or not exists_for_content(content):
            return
        version = Version.objects.get_for_content(content)
        for way in ways.to_draft(version, self.request.user):
            menu = self.toolbar.get_or_create_menu("publishing", _("Publishing"))
            menu.add_link_item(way.label, url=way.url)
        for way in ways.to_reading(version, self.request.user):
            self.toolbar.add_button(way.label, way.url, side=self.toolbar.RIGHT)
