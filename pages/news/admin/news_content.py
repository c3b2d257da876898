from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from pages.entries.admin.entry_content import TITLE_AND_LEAD, EntryContentAdmin
from pages.entries.admin.filters import AreaFilter, StatusFilter
from pages.news.admin.forms import NewsContentForm
from pages.news.models import NewsContent


@admin.register(NewsContent)
class NewsContentAdmin(EntryContentAdmin):
    form = NewsContentForm
    list_display = ("title", "status", "form_name", "date", "author", "area_names")
    list_filter = (StatusFilter, "language", "kind", AreaFilter)
    search_fields = ("title", "lead", "author")
    autocomplete_fields = ("related",)
    shared_by_twins = (
        *("kind", "areas", "published_at", "author", "contact_name", "contact_email"),
        *("contact_phone", "file", "decorative", "credit"),
    )
    fieldsets = (
        (None, {"fields": ("language", *TITLE_AND_LEAD)}),
        (_("Sorting"), {"fields": ("kind", "areas", "published_at")}),
        (_("Picture"), {"fields": ("file", "alt", "decorative", "caption", "credit")}),
        (
            _("Author and contact"),
            {"fields": ("author", "contact_name", "contact_email", "contact_phone")},
        ),
        (_("Related"), {"fields": ("related",)}),
    )

    def first_facts(self, request: HttpRequest) -> dict[str, Any]:
        author = request.user.get_full_name()  # type: ignore[union-attr]
        return super().first_facts(request) | {"author": author}
