from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.forms import ModelForm, TextInput, URLInput
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import RowInline
from pages.partners.models import Body, Meeting, Member

NAMES = ("name_nb", "name_nn", "name_en")


class MemberForm(ModelForm):
    """A line of a table: fields no wider than that many can stand under each other."""

    class Meta:
        widgets: ClassVar = {
            "name": TextInput(attrs={"size": 28}),
            "url": URLInput(attrs={"size": 18}),
            "role": TextInput(attrs={"size": 14}),
        } | {name: TextInput(attrs={"size": 14}) for name in NAMES}


class MemberInline(RowInline):
    model = Member
    form = MemberForm
    extra = 1
    fields = ("name", "language", "url", "role", *NAMES, "position")


@admin.register(Body)
class BodyAdmin(admin.ModelAdmin):
    """All of one body: its names, its page, its members, and the way to its meetings."""

    list_display = ("__str__", "page", "member_count", "meeting_count")
    list_select_related = ("page",)
    inlines = (MemberInline,)
    readonly_fields = ("meetings",)
    fieldsets: ClassVar = [
        (None, {"fields": (NAMES, ("page", "position"))}),
        (_("Meetings"), {"fields": ("meetings",)}),
    ]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        shown = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, shown | (extra_context or {}))

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        shown = {"is_nav_sidebar_enabled": False}  # the table of members needs the width
        return super().change_view(request, object_id, form_url, shown | (extra_context or {}))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Body]:
        return (
            super()
            .get_queryset(request)
            .annotate(
                of_members=Count("members", distinct=True),
                of_meetings=Count("meetings", distinct=True),
            )
        )

    def get_fieldsets(self, request: HttpRequest, obj: Body | None = None) -> Any:  # noqa: ANN401 as Django's
        """A body that is not saved yet can have no meetings."""
        shown = super().get_fieldsets(request, obj)
        return shown if obj else shown[:1]

    @admin.display(description=_("members"), ordering="of_members")
    def member_count(self, body: Any) -> int:  # noqa: ANN401 annotated
        return body.of_members

    @admin.display(description=_("meetings"), ordering="of_meetings")
    def meeting_count(self, body: Any) -> int:  # noqa: ANN401
        return body.of_meetings

    @admin.display(description=_("Meetings"))
    def meetings(self, body: Body) -> SafeString:
        rows = ((_address("change", meeting.pk), meeting) for meeting in body.meetings.all())
        return format_html(
            '<a class="button" href="{}?body={}">{}</a>{}',
            _address("add"),
            body.pk,
            _("Add a meeting"),
            format_html_join("", '<br><a href="{}">{}</a>', rows),
        )


def _address(name: str, *key: int) -> str:
    return reverse(f"admin:{Meeting._meta.app_label}_{Meeting._meta.model_name}_{name}", args=key)
