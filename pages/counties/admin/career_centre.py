from typing import Any

from django.contrib import admin
from django.db.models import ForeignKey
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from pages.counties import exporting
from pages.counties.admin import centre_import
from pages.counties.admin.list_of_facts import ListOfFacts
from pages.counties.models import CareerCentre, County
from pages.counties.reading import county_url


@admin.register(CareerCentre)
class CareerCentreAdmin(ListOfFacts):
    list_display = ("name", "county", "place", "phone", "email")
    list_filter = (("county", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("county",)
    search_fields = ("name", "place", "county__name")
    fieldsets = (
        (None, {"fields": ("county", "name")}),
        (_("Where it is"), {"fields": ("street_address", "postcode", "place")}),
        (_("How it is reached"), {"fields": ("phone", "email", "web")}),
        (_("Opening hours"), {"fields": ("opening_hours_nb", "opening_hours_nn")}),
    )

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        """A centre is in a county there is."""
        kwargs["queryset"] = County.objects.now().order_by("name")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_urls(self) -> list[URLPattern]:
        views = {"import": self.import_view, "export": self.export_view}
        own = [
            path(f"{name}/", self.admin_site.admin_view(view), name=f"counties_careercentre_{name}")
            for name, view in views.items()
        ]
        return [*own, *super().get_urls()]

    def import_view(self, request: HttpRequest) -> HttpResponse:
        return centre_import.screen(request, self.admin_site.each_context(request))

    def export_view(self, request: HttpRequest) -> HttpResponse:
        centre_import.require(request, "counties.view_careercentre")
        return exporting.download(self.get_queryset(request).select_related("county"))

    def view_on_site(self, obj: CareerCentre) -> str:
        return county_url(obj.county, "nb")
