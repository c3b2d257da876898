from typing import Any, ClassVar

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import SHORT_TEXT
from pages.partners.models import Body, Meeting, MeetingDocument


class MeetingForm(ModelForm):
    def clean(self) -> dict[str, Any]:
        """Those who save meetings of one body wait for each other: the second is told."""
        cleaned = super().clean() or {}
        if body := cleaned.get("body"):
            Body.objects.select_for_update().get(pk=body.pk)
        return cleaned


class DocumentForm(ModelForm):
    class Meta:
        error_messages: ClassVar = {
            "title": {"required": _("Write what the document is called, as readers will see it.")},
            "file": {"required": _("Choose the file, or take the document away.")},
        }


class DocumentInline(admin.StackedInline):
    model = MeetingDocument
    form = DocumentForm
    extra = 1
    fields = (("kind", "title", "language"), "file", ("is_accessible", "position"))


@admin.register(Meeting)
class MeetingAdmin(admin.ModelAdmin):
    form = MeetingForm
    list_display = ("__str__", "body", "status", "public_from")
    list_filter = ("body", "status")
    list_select_related = ("body",)
    search_fields = ("title_nb", "title_nn", "title_en", "place")
    date_hierarchy = "date"
    list_per_page = 50
    show_full_result_count = False
    empty_value_display = ""
    inlines = (DocumentInline,)
    formfield_overrides = SHORT_TEXT
    fieldsets: ClassVar = [
        (None, {"fields": ("body", ("date", "start_time", "end_time"), ("place", "is_digital"))}),
        (None, {"fields": (("status", "public_from"),)}),
        (_("Title"), {"fields": ("title_nb", "title_nn", "title_en")}),
        (_("Agenda"), {"fields": ("agenda_nb", "agenda_nn", "agenda_en")}),
    ]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        shown = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, shown | (extra_context or {}))

    def response_post_save_add(self, request: HttpRequest, obj: Meeting) -> HttpResponseRedirect:
        return to_the_body(request, obj) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request: HttpRequest, obj: Meeting) -> HttpResponseRedirect:
        return to_the_body(request, obj) or super().response_post_save_change(request, obj)


def to_the_body(request: HttpRequest, meeting: Meeting) -> HttpResponseRedirect | None:
    """Where its meetings are listed, for those who may look there."""
    if not request.user.has_perm("partners.view_body"):
        return None
    return HttpResponseRedirect(reverse("admin:partners_body_change", args=[meeting.body_id]))
