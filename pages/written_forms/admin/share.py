from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, path

from pages.written_forms.models import Share
from pages.written_forms.views import share, share_report, uncounted


@admin.register(Share)
class ShareAdmin(admin.ModelAdmin):
    """The entry in the index, and the addresses of the screens."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401
        return False

    def get_urls(self) -> list[URLPattern]:
        views = {
            "share": ("", share.share),
            "share_changelist": ("", share.share),  # where the index leads
            "share_csv": ("csv/", share.download),
            "share_report": ("report/", share_report.show),
            "share_pdf": ("report/pdf/", share_report.on_paper),
            "share_uncounted": ("uncounted/", uncounted.uncounted),
        }
        return [
            path(route, self.admin_site.admin_view(view), name=f"written_forms_{name}")
            for name, (route, view) in views.items()
        ]
