from typing import Any

from django.contrib import admin, messages
from django.db import IntegrityError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.cms_plugins.block import RowInline
from pages.mandate.models import DocumentFile, LetterPassage, MandateDocument


class FileInline(RowInline):
    model = DocumentFile
    fields = ("file", "language", "accessibility_note", "position")
    extra = 1
    max_num = 10


class PassageInline(RowInline):
    model = LetterPassage
    fields = ("area", "text", "language", "position")
    extra = 1
    max_num = 100


@admin.register(MandateDocument)
class MandateDocumentAdmin(admin.ModelAdmin):
    list_display = ("__str__", "year", "kind", "dated", "is_public")
    list_filter = ("is_public", "kind", "year")
    search_fields = ("title", "year", "passages__text")
    ordering = ("-year", "kind", "number")
    list_per_page = 100
    empty_value_display = ""
    inlines = (FileInline, PassageInline)
    fieldsets = (
        (None, {"fields": ("kind", "year", "number", "title", "dated")}),
        (gettext_lazy("Where it stands"), {"fields": ("source_url", "page")}),
        (gettext_lazy("For readers"), {"fields": ("is_public", "published_at")}),
    )
    readonly_fields = ("published_at",)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        shown = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, shown | (extra_context or {}))

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form has asked before it saves; only who saves in the same instant gets here."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError:
            said = _("Somebody else has just entered the same document. Yours was not saved.")
            self.message_user(request, said, messages.ERROR)
            return HttpResponseRedirect(request.path)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """A letter goes after its supplements."""
        may = super().has_delete_permission(request, obj)
        return may and not (isinstance(obj, MandateDocument) and obj.supplements.exists())
