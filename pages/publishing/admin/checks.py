from django.contrib import admin
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy

from pages.publishing.models import CheckOverride
from pages.publishing.views import checks as checks_views
from pages.read_only_admin import ReadOnlyAdmin


@admin.register(CheckOverride)
class CheckOverrideAdmin(ReadOnlyAdmin):
    """The list of what was overridden, to read; and the addresses of the panel."""

    list_display = ("title", "made_at", "user_name", "reason")
    search_fields = ("title", "user_name", "reason")
    fields = ("title", "made_at", "user_name", "reason", "error_list")
    readonly_fields = fields

    @admin.display(description=gettext_lazy("errors"))
    def error_list(self, row: CheckOverride) -> str:
        return "\n".join(row.errors)

    def get_urls(self) -> list[URLPattern]:
        show = self.admin_site.admin_view(checks_views.show)
        override = self.admin_site.admin_view(checks_views.override)
        own = [
            path("version/<int:version_id>/", show, name="publishing_checks"),
            path("version/<int:version_id>/override/", override, name="publishing_check_override"),
        ]
        return [*own, *super().get_urls()]
