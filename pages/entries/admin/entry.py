from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from pages.entries.models import Entry


class EntryAdmin(admin.ModelAdmin):
    """For choosing entries in other forms; publishing alone writes them."""

    search_fields = ("contents__title",)
    ordering = ("-published_at", "-pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("live_nb", "live_nn", "live_en")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Entry | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Entry | None = None) -> bool:
        return False
