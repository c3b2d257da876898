from typing import Any

from cms.admin.forms import AddPageForm, BasePageContentForm, ChangeListForm, ChangePageForm
from cms.admin.pageadmin import PageContentAdmin
from cms.models import PageContent
from django.contrib import admin
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied
from django.forms.models import fields_for_model, model_to_dict
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from pages.models import Contact, Department, PageDetails, SiteSettings
from pages.people import name_of

DETAILS = (
    *("responsible", "owner", "updated_on", "show_updated_on", "next_review", "show_next_review"),
    *("share_image", "show_contents", "is_handbook", "noindex"),
)
DETAIL_FIELDS = fields_for_model(
    PageDetails, DETAILS, widgets={"updated_on": AdminDateWidget, "next_review": AdminDateWidget}
)
TITLE_AND_LEAD = ("title", "menu_title", "meta_description")
ADDRESS_AND_MENU = ("slug", "in_navigation")
SELDOM = (
    *("template", "page_title", "overwrite_url", "redirect"),
    *("soft_root", "limit_visibility_in_menu", "xframe_options"),
)


# Upstream has no words for these that could be translated.
WORDS = {
    "template": _("Template"),
    "in_navigation": _("Shown in the menu"),
    "changed_by": _("Changed by"),
    "soft_root": _("Starts a menu of its own"),
}
for name, words in WORDS.items():
    ChangeListForm.base_fields[name].label = words
# One name for one thing, on the form of a new page and on that of a page's settings.
BasePageContentForm.base_fields["slug"].label = _("Address")
BasePageContentForm.base_fields["meta_description"].label = _("Lead")
BasePageContentForm.base_fields["meta_description"].help_text = _(
    "Shown under the title and in searches."
)
# Hidden, but their labels are in the page.
AddPageForm.base_fields["cms_page"].label = _("Page")
AddPageForm.base_fields["parent_page"].label = _("Parent page")


class PageSettingsForm(ChangePageForm):
    """All that is said of a page beside its blocks: upstream's form and our details in one."""

    in_navigation = fields_for_model(PageContent, ["in_navigation"])["in_navigation"]
    responsible = DETAIL_FIELDS["responsible"]
    owner = DETAIL_FIELDS["owner"]
    updated_on = DETAIL_FIELDS["updated_on"]
    show_updated_on = DETAIL_FIELDS["show_updated_on"]
    next_review = DETAIL_FIELDS["next_review"]
    show_next_review = DETAIL_FIELDS["show_next_review"]
    share_image = DETAIL_FIELDS["share_image"]
    show_contents = DETAIL_FIELDS["show_contents"]
    is_handbook = DETAIL_FIELDS["is_handbook"]
    noindex = DETAIL_FIELDS["noindex"]

    fieldsets = (
        (_("Title and lead"), {"fields": TITLE_AND_LEAD}),
        (_("Address and menu"), {"fields": ADDRESS_AND_MENU}),
        (_("About the page"), {"fields": DETAILS}),
        (_("Seldom needed"), {"fields": SELDOM, "classes": ["collapse"]}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        details = PageDetails.objects.filter(extended_object=self.instance).first()
        self.initial |= model_to_dict(details, DETAILS) if details else {}
        self.fields["owner"].label_from_instance = name_of
        self.fields["in_navigation"].label = WORDS["in_navigation"]
        self.fields["soft_root"].label = WORDS["soft_root"]

    def save(self, commit: bool = True) -> PageContent:  # noqa: FBT001, FBT002 as Django's
        details = {name: self.cleaned_data.pop(name) for name in DETAILS}
        content = super().save(commit)
        PageDetails.objects.update_or_create(extended_object=content, defaults=details)
        return content


admin.site.unregister(PageContent)


@admin.register(PageContent)
class PageSettingsAdmin(PageContentAdmin):
    change_form = PageSettingsForm
    change_list_template = "admin/pages/page_tree.html"

    def get_fieldsets(self, request: HttpRequest, obj: PageContent | None = None) -> Any:  # noqa: ANN401 as Django's
        """Where nothing may be changed, Django reads the fields from the page, which lacks ours."""
        shown = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return shown
        return [(title, options) for title, options in shown if options["fields"] != DETAILS]


@admin.register(Contact)
class ContactAdmin(admin.ModelAdmin):
    """The register that contact cards and lists of contacts show."""

    list_display = ("name", "role_nb", "department", "email", "phone", "answers_press")
    list_filter = ("department", "answers_press")
    list_select_related = ("department",)
    search_fields = ("name", "role_nb", "role_nn", "department__name_nb")
    fieldsets = (
        (None, {"fields": ("name", "department", "position", "answers_press")}),
        (_("Role"), {"fields": ("role_nb", "role_nn", "role_en")}),
        (_("How to reach"), {"fields": ("email", "phone", "url")}),
    )


@admin.register(Department)
class DepartmentAdmin(admin.ModelAdmin):
    list_display = ("name_nb", "name_nn", "name_en", "position")
    search_fields = ("name_nb", "name_nn")


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
