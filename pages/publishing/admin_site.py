from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext as _

from pages.publishing.start_page.sections import sections
from pages.publishing.views import publish as views
from pages.publishing.views import undo as undo_views


class EditorsSite(AdminSite):
    """Django's admin with a start page made for the job."""

    index_template = "admin/publishing/start_page.html"

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> TemplateResponse:
        shown = {"sections": sections(request.user), "title": _("Start page")}
        return super().index(request, shown | (extra_context or {}))

    def get_urls(self) -> list[URLPattern | URLResolver]:
        publish, help_page = self.admin_view(views.publish), self.admin_view(views.help_page)
        undo, redo = self.admin_view(undo_views.undo), self.admin_view(undo_views.redo)
        own = [
            path("publishing/publish/<int:version_id>/", publish, name="publishing_publish"),
            path("publishing/block-change/<int:key>/undo/", undo, name="publishing_undo"),
            path("publishing/block-change/<int:key>/redo/", redo, name="publishing_redo"),
            path("help/", help_page, name="publishing_help"),
        ]
        return [*own, *super().get_urls()]
