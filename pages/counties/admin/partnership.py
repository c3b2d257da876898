from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from pages.counties.admin.list_of_facts import ListOfFacts
from pages.counties.models import Partnership
from pages.counties.reading import county_url


@admin.register(Partnership)
class PartnershipAdmin(ListOfFacts):
    """The list shows what is still empty."""

    list_display = ("county", "contact", "has_contact", "has_nb", "has_nn")
    list_select_related = ("county",)
    search_fields = ("county__name", "contact", "text_nb", "text_nn")
    fieldsets = (
        (None, {"fields": ("county",)}),
        (_("Contact"), {"fields": ("contact", "email", "phone", "web")}),
        (_("About the partnership"), {"fields": ("text_nb", "text_nn")}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:  # noqa: ANN401
        return ("county",) if obj else ()

    def view_on_site(self, obj: Partnership) -> str:
        return county_url(obj.county, "nb")

    @admin.display(description=_("can be reached"), boolean=True)
    def has_contact(self, partnership: Partnership) -> bool:
        return partnership.has_contact

    @admin.display(description=_("text in bokmål"), boolean=True)
    def has_nb(self, partnership: Partnership) -> bool:
        return bool(partnership.text_nb)

    @admin.display(description=_("text in nynorsk"), boolean=True)
    def has_nn(self, partnership: Partnership) -> bool:
        return bool(partnership.text_nn)
