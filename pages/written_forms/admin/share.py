from django.contrib import admin
from django.urls import URLPattern, path

from pages.read_only_admin import ReadOnlyAdmin
from pages.written_forms.models import Share
from pages.written_forms.views import share, share_report, uncounted


@admin.register(Share)
class ShareAdmin(ReadOnlyAdmin):
    """The entry in the index, and the addresses of the screens."""

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
