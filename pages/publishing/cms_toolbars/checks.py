from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.urls import reverse
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.publishing import checks

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
        if version.has_change_permission(self.request.user):
            self._add_button(version)

    def _add_button(self, version: Version) -> None:
        report = checks.of(version)
        stopping = checks.stopping(version, report.errors)
        self.toolbar.add_button(
            checks.button_label(report, stopping),
            reverse("admin:publishing_checks", args=[version.pk]),
            extra_classes=[BUTTON, STOPS] if stopping else [BUTTON],
            side=self.toolbar.RIGHT,
        )
