from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.publishing import ways

BUTTON = "nek-checks"  # the script opens the panel beside the page
STOPS = "nek-checks-stop"


@toolbar_pool.register
class ChecksToolbar(CMSToolbar):
    class Media:
        js = ("js/checks_panel.js",)
        css = {"all": ("css/checks_panel.css",)}

    def post_template_populate(self) -> None:
        """Beside the button that publishes, for those who may mend what is found."""
        content = self.toolbar.get_object()
        shows_version = self.toolbar.edit_mode_active or self.toolbar.preview_mode_active
        if not shows_version or content is None or not exists_for_content(content):
            return
        version = Version.objects.get_for_content(content)
        for way in ways.to_checks(version, self.request.user):
            classes = [BUTTON, STOPS] if way.stops else [BUTTON]
            side = self.toolbar.RIGHT
            self.toolbar.add_button(way.label, way.url, extra_classes=classes, side=side)
