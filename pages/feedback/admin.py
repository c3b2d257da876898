from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from pages.feedback.models import Answer
from pages.read_only_admin import ReadOnlyAdmin

CHANGE, DELETE = "feedback.change_answer", "feedback.delete_answer"


class TextFilter(admin.SimpleListFilter):
    title = _("text")
    parameter_name = "has_text"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        return [("1", _("With a text")), ("0", _("Without a text"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:  # noqa: ANN401
        if self.value() is None:
            return queryset
        return queryset.exclude(text="") if self.value() == "1" else queryset.filter(text="")


@admin.register(Answer)
class AnswerAdmin(ReadOnlyAdmin):
    """Nobody changes what a reader wrote; it is marked as handled, or deleted before its time."""

    list_display = ("page", "text", "handled")
    list_display_links = None
    list_filter = ("is_handled", "found", TextFilter, "language")
    list_per_page = 50
    search_fields = ("title", "path", "text")
    ordering = ("-pk",)

    def has_delete_permission(self, request: HttpRequest, obj: Answer | None = None) -> bool:
        return request.user.has_perm(DELETE)

    def get_urls(self) -> list[URLPattern]:
        handle = self.admin_site.admin_view(require_POST(self.handle))
        return [
            path("<int:pk>/handle/", handle, name="feedback_answer_handle"),
            *super().get_urls(),
        ]

    def handle(self, request: HttpRequest, pk: int) -> HttpResponse:
        """There and back."""
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        answer = get_object_or_404(Answer, pk=pk)
        answer.is_handled = not answer.is_handled
        answer.save(update_fields=["is_handled"])
        said = _("Marked as handled.") if answer.is_handled else _("Marked as not handled.")
        messages.success(request, said)
        return HttpResponseRedirect(reverse("admin:feedback_answer_changelist"))

    @admin.display(description=_("page"), ordering="path")
    def page(self, answer: Answer) -> SafeString:
        return format_html(
            '<a href="{}">{}</a> ({})<br>{}<br>{}',
            *(answer.path, answer.title, answer.language),
            _("Found it") if answer.found else _("Did not find it"),
            date_format(answer.on, "DATE_FORMAT"),
        )

    @admin.display(description=_("handled"), ordering="is_handled")
    def handled(self, answer: Answer) -> SafeString:
        """With a button of the list's own form, which has the token."""
        return format_html(
            '{}<p><button class="button" formaction="{}">{}</button></p><p><a href="{}">{}</a></p>',
            _("Yes") if answer.is_handled else _("No"),
            reverse("admin:feedback_answer_handle", args=[answer.pk]),
            _("Mark as not handled") if answer.is_handled else _("Mark as handled"),
            reverse("admin:feedback_answer_delete", args=[answer.pk]),
            _("Delete"),
        )
