from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst

from pages.written_forms.models import Term


@admin.register(Term)
class TermAdmin(admin.ModelAdmin):
    """The house's own words, for drafts and for those who search."""

    list_display = ("nb", "nn", "note")
    search_fields = ("nb", "nn", "note")
    list_per_page = 100

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, str] | None = None
    ) -> HttpResponse:
        shown = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, shown | (extra_context or {}))
