from cms.toolbar_base import CMSToolbar
from cms.toolbar_pool import toolbar_pool
from django.urls import reverse
from django.utils.translation import ngettext
from djangocms_versioning.models import Version
from djangocms_versioning.versionables import exists_for_content

from pages.written_forms.drift import reading


@toolbar_pool.register
class DriftToolbar(CMSToolbar):
    """How far the forms of what one looks at have come apart, for those who may write it."""

    def post_template_populate(self) -> None:
        content = self.toolbar.get_object()
        if content is None or not exists_for_content(content):
            return
        version = Version.objects.get_for_content(content)
        if version.has_change_permission(self.request.user) and (count := reading.count(version)):
            words = ngettext(
                "Written form: %(count)d paragraph behind",
                "Written form: %(count)d paragraphs behind",
                count,
            )
            url = reverse("admin:written_forms_drift", args=[version.pk])
            self.toolbar.add_button(words % {"count": count}, url, side=self.toolbar.RIGHT)
