from typing import Any

from cms.extensions import PageContentExtensionAdmin
from cms.models import PageContent
from django.contrib import admin
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.db.models import Field, ForeignKey
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pages.models import PageDetails, SiteSettings


def name_of(user: AbstractUser) -> str:
    return user.get_full_name() or user.get_username()


@admin.register(PageDetails)
class PageDetailsAdmin(PageContentExtensionAdmin):
    """Reached from the toolbar of the page itself; goes with the version it belongs to."""

    def has_change_permission(self, request: HttpRequest, obj: PageDetails | None = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or obj.extended_object.is_editable(request))

    def has_add_permission(self, request: HttpRequest) -> bool:
        key = request.GET.get("extended_object", "")
        content = PageContent.admin_manager.filter(pk=key).first() if key.isdecimal() else None
        editable = content is not None and content.is_editable(request)
        return editable and super().has_add_permission(request)

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
        if not self.has_view_permission(request):
            raise PermissionDenied
        row, _created = SiteSettings.objects.get_or_create(pk=1)
        return HttpResponseRedirect(reverse("admin:pages_sitesettings_change", args=[row.pk]))
