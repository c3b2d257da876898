from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from pages.news.models import NewsItem


@admin.register(NewsItem)
class NewsItemAdmin(admin.ModelAdmin):
    """For choosing items in other forms; publishing alone writes them."""

    search_fields = ("contents__title",)
    ordering = ("-published_at", "-pk")

    def get_queryset(self, request: HttpRequest) -> QuerySet[NewsItem]:
        return super().get_queryset(request).select_related("live_nb", "live_nn", "live_en")

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: NewsItem | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: NewsItem | None = None) -> bool:
        return False
