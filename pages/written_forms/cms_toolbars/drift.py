from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.written_forms.drift import reading
from pages.written_forms.drift.start_page import how_far


@toolbar_pool.register
class DriftToolbar(CMSToolbar):
    """How far the forms of what one looks at have come apart, for those who may write it."""

    def post_template_populate(self) -> None:
        content = self.toolbar.get_object()
        if content is None or not exists_for_content(content):
            return
        version = Version.objects.get_for_content(content)
        if version.has_change_permission(self.request.user) and (count := reading.count(version)):
            label = format_html(
                '{} ({}) <span class="nek-drift-what">{}</span>',
                *(_("Written form"), count, how_far(count)),
            )
            url = reverse("admin:written_forms_drift", args=[version.pk])
            side = self.toolbar.RIGHT
            self.toolbar.add_button(label, url, extra_classes=["nek-drift"], side=side)
