from typing import Any

from django.contrib import admin
from django.db.models import ManyToManyField, QuerySet
from django.forms import CheckboxSelectMultiple, ModelForm, ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import RowFormSet
from pages.counties.admin.list_of_facts import ListOfFacts
from pages.counties.models import County, CountyName
from pages.counties.reading import county_url


class CountyNameInline(admin.TabularInline):
    model = CountyName
    formset = RowFormSet
    extra = 1
    max_num = 4


@admin.register(County)
class CountyAdmin(ListOfFacts):
    list_display = ("name", "others", "code", "valid_from", "valid_to")
    search_fields = ("name", "code", "other_names__name")
    inlines = (CountyNameInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[County]:
        return super().get_queryset(request).prefetch_related("other_names")

    def formfield_for_manytomany(
        self, db_field: ManyToManyField, request: HttpRequest, **kwargs: Any
    ) -> ModelMultipleChoiceField | None:
        kwargs |= {"queryset": County.objects.now(), "widget": CheckboxSelectMultiple()}
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_form(self, *args: Any, **kwargs: Any) -> type[ModelForm]:
        """Successors are chosen among those there are."""
        form = super().get_form(*args, **kwargs)
        form.base_fields["successors"].widget.can_add_related = False
        return form

    def view_on_site(self, obj: County) -> str:
        return county_url(obj, "nb")

    @admin.display(description=_("names in Sámi and Kven"))
    def others(self, county: County) -> str:
        return " – ".join(each.name for each in county.other_names.all())
