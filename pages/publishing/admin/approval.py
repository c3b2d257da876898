from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.publishing.approval.state import ANSWERS
from pages.publishing.models import ApprovalRequest
from pages.publishing.views.approval import approval_of
from pages.publishing.views.comparison import compare
from pages.publishing.views.preview_links import preview_links_of
from pages.read_only_admin import ReadOnlyAdmin


@admin.register(ApprovalRequest)
class ApprovalRequestAdmin(ReadOnlyAdmin):
    """The list of what was asked, to read; and the addresses of the screens about one version."""

    list_display = ("subject", "asked_by", "asked_of", "asked_at", "status")
    list_display_links = None
    list_select_related = ("asked_by", "asked_of")
    search_fields = ("title",)
    fields = ("title", "asked_by", "asked_of", "asked_at", "message")

    def get_queryset(self, request: HttpRequest) -> QuerySet[ApprovalRequest]:
        return super().get_queryset(request).prefetch_related("entries")

    @admin.display(description=gettext_lazy("title"), ordering="title")
    def subject(self, row: ApprovalRequest) -> str:
        if row.version_id is None:
            return row.title
        url = reverse("admin:publishing_approval", args=[row.version_id])
        return format_html('<a href="{}">{}</a>', url, row.title)

    @admin.display(description=gettext_lazy("status"))
    def status(self, row: ApprovalRequest) -> str:
        answers = [entry for entry in row.entries.all() if entry.kind in ANSWERS]
        return answers[-1].get_kind_display() if answers else _("Waiting")

    def get_urls(self) -> list[URLPattern]:
        views = {"compare": compare, "approval": approval_of, "preview_links": preview_links_of}
        own = [
            path(
                f"version/<int:key>/{name.replace('_', '-')}/",
                self.admin_site.admin_view(view),
                name=f"publishing_{name}",
            )
            for name, view in views.items()
        ]
        return [*own, *super().get_urls()]
