from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.utils.translation import gettext as _
from djangocms_versioning import versionables
from djangocms_versioning.helpers import get_version_for_content

from pages.publishing.versions import holders
from pages.publishing.versions.version_table import own_url


@toolbar_pool.register
class TakeOverToolbar(CMSToolbar):
    """Where somebody else has the draft, the way to take it over, after asking."""

    def post_template_populate(self) -> None:
        content = self.toolbar.get_object()
        if content is None or not versionables.exists_for_content(content):
            return
        version = get_version_for_content(content)
        draft = version.get_latest_draft_version()
        user = self.request.user
        if draft and holders.is_held_by_another(draft, user) and draft.has_change_permission(user):
            url = own_url("take_over", draft)
            self.toolbar.add_button(_("Take over"), url=url, side=self.toolbar.RIGHT)
