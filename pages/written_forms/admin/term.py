from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.text import capfirst

from pages.written_forms.models import Term
from pages.written_forms.views import drafts


@admin.register(Term)
class TermAdmin(admin.ModelAdmin):
    """The house's own words, for drafts and for those who search; and the addresses of the drafts
    that are made with them."""

    list_display = ("nb", "nn", "note")
    search_fields = ("nb", "nn", "note")
    list_per_page = 100
    empty_value_display = ""

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, str] | None = None
    ) -> HttpResponse:
        shown = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, shown | (extra_context or {}))

    def get_urls(self) -> list[URLPattern]:
        views = {"draft": drafts.draft_of, "machine_draft": drafts.machine_draft_of}
        own = [
            path(
                f"version/<int:key>/{name.replace('_', '-')}/",
                self.admin_site.admin_view(view),
                name=f"written_forms_{name}",
            )
            for name, view in views.items()
        ]
        return [*own, *super().get_urls()]
