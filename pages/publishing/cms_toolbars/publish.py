import djangocms_versioning.cms_toolbars  # noqa: F401 comes before: its button is replaced here
from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from djangocms_versioning import versionables
from djangocms_versioning.helpers import get_version_for_content

from pages.publishing import ways

UPSTREAM_S = "cms-versioning-js-publish-btn"


@toolbar_pool.register
class PublishToolbar(CMSToolbar):
    """The way to the screen where one publishes, or asks somebody who may."""

    def post_template_populate(self) -> None:
        content = self.toolbar.get_object()
        if content is None or not versionables.exists_for_content(content):
            return
        for item in self.toolbar.right_items:
            if hasattr(item, "buttons"):
                item.buttons[:] = [b for b in item.buttons if UPSTREAM_S not in b.extra_classes]
        version = get_version_for_content(content)
        for way in ways.towards_readers(version, self.request.user):
            side = self.toolbar.RIGHT
            self.toolbar.add_button(way.label, way.url, extra_classes=["cms-btn-action"], side=side)
