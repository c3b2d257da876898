from django.urls import URLPattern, path
from filer.admin import ClipboardAdmin

from pages.media.uploading import upload


class UploadAdmin(ClipboardAdmin):
    """Filer hangs its upload on a clipboard it no longer has."""

    def get_urls(self) -> list[URLPattern]:
        view, name = self.admin_site.admin_view(upload), "filer-ajax_upload"
        return [
            path("operations/upload/<int:folder_id>/", view, name=name),
            path("operations/upload/no_folder/", view, name=name),
            *super().get_urls(),
        ]
