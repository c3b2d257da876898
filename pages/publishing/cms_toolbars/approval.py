from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.publishing.approval import requests as approval


@toolbar_pool.register
class PublishingToolbar(CMSToolbar):
    """The ways from a version to what can be done with it before it is published."""

    def post_template_populate(self) -> None:
        content = self.toolbar.get_object()
        if content is None or not exists_for_content(content):
            return
        version = Version.objects.get_for_content(content)
        if not approval.may_see(self.request.user, version):
            return
        menu = self.toolbar.get_or_create_menu("publishing", _("Publishing"))
        menu.add_link_item(_("What has changed"), url=self._url("compare", version))
        if version.state != DRAFT:
            return
        menu.add_link_item(_("Approval"), url=self._url("approval", version))
        if version.has_change_permission(self.request.user):
            menu.add_link_item(_("Preview links"), url=self._url("preview_links", version))

    def _url(self, name: str, version: Version) -> str:
        return reverse(f"admin:publishing_{name}", args=[version.pk])
