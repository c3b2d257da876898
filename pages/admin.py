from typing import Any

from cms.extensions import PageContentExtensionAdmin
from django.contrib import admin
from django.contrib.auth.models import AbstractUser
from django.db.models import Field, ForeignKey
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pages.models import PageDetails, SiteSettings


def name_of(user: AbstractUser) -> str:
    return user.get_full_name() or user.get_username()


@admin.register(PageDetails)
class PageDetailsAdmin(PageContentExtensionAdmin):
    """Reached from the toolbar of the page itself."""

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest | None, **kwargs: Any
    ) -> Any:  # noqa: ANN401 as Django has it
        """Owners by their names, without the buttons that change people."""
        if db_field.name != "owner" or not isinstance(db_field, ForeignKey):
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        field = self.formfield_for_foreignkey(db_field, request, **kwargs)
        field.label_from_instance = name_of
        return field


@admin.register(SiteSettings)
class SiteSettingsAdmin(admin.ModelAdmin):
    """One row: its list is its form."""

    fieldsets = (
        (_("Bokmål"), {"fields": ("name_nb", "affiliation_nb")}),
        (_("Nynorsk"), {"fields": ("name_nn", "affiliation_nn")}),
        (_("English"), {"fields": ("name_en", "affiliation_en")}),
        (
            _("Contact"),
            {"fields": ("email", "phone", "postal_address", "visiting_address")},
        ),
        (
            _("The body"),
            {
                "fields": (
                    "organisation_number",
                    "responsible_editor",
                    "accessibility_statement_url",
                    "einnsyn_url",
                )
            },
        ),
    )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: SiteSettings | None = None) -> bool:
        return False

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, object] | None = None
    ) -> HttpResponse:
        row, _created = SiteSettings.objects.get_or_create(pk=1)
        return HttpResponseRedirect(reverse("admin:pages_sitesettings_change", args=[row.pk]))
