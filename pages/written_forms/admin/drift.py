from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from pages.page_frame import LANGUAGE_NAMES
from pages.read_only_admin import GoesAlongAdmin
from pages.versioned import changed_by
from pages.written_forms.drift import reading
from pages.written_forms.drift.start_page import url
from pages.written_forms.models import TwinText
from pages.written_forms.views import drift as views


@admin.register(TwinText)
class TwinTextAdmin(GoesAlongAdmin):
    """What is behind its twin, for those who may mend it."""

    list_display = ("place", "written_form", "behind", "since")
    list_display_links = None
    list_filter = ("language",)
    list_per_page = 50
    sortable_by = ()
    show_facets = admin.ShowFacets.NEVER

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401
        return bool(changed_by(request.user))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[TwinText]:
        return reading.shown_to(request.user)

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("since", "pk")

    def get_urls(self) -> list[URLPattern]:
        changelist = "written_forms_twintext_changelist"
        view = self.admin_site.admin_view
        return [
            *(each for each in super().get_urls() if each.name == changelist),
            path("version/<int:key>/", view(views.show), name="written_forms_drift"),
            path(
                "version/<int:key>/follows/",
                view(views.follows),
                name="written_forms_drift_follows",
            ),
            path("version/<int:key>/mend/", view(views.mend), name="written_forms_drift_mend"),
        ]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        shown = {"title": _("Texts behind their twins"), "is_nav_sidebar_enabled": False}
        return super().changelist_view(request, shown | (extra_context or {}))

    @admin.display(description=_("content"))
    def place(self, text: TwinText) -> str:
        return format_html('<a href="{}">{}</a>', url(text), text.version.content.title)

    @admin.display(description=_("language"))
    def written_form(self, text: TwinText) -> str:
        return LANGUAGE_NAMES[text.language]
