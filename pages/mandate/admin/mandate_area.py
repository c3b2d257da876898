from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.mandate import reading, tagging
from pages.mandate.models import MandateArea
from pages.news.models import NewsContent, NewsItem

RELATED = NewsContent._meta.get_field("related")  # has the way to look for news


class MandateAreaForm(forms.ModelForm):
    """With the news that carries the area out, which is kept by the news' own keys."""

    may_tag = False
    news = forms.ModelMultipleChoiceField(
        NewsItem.objects.all(),
        label=gettext_lazy("News that carries it out"),
        required=False,
        widget=AutocompleteSelectMultiple(RELATED, admin.site),
        help_text=gettext_lazy("Readers see what of it is public, from the moment you save."),
    )

    class Meta:
        model = MandateArea
        fields = ("key", "position", "name_nb", "name_nn", "name_en", "page")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "news" in self.fields:
            tags = tagging.tags_of(NewsItem).filter(area=self.instance.key)
            self.initial["news"] = list(tags.values_list("object_id", flat=True))
            self.fields["news"].disabled = not self.may_tag


@admin.register(MandateArea)
class MandateAreaAdmin(admin.ModelAdmin):
    form = MandateAreaForm
    list_display = ("__str__", "last_carried_out", "position")
    ordering = ("position", "pk")
    fieldsets = (
        (None, {"fields": ("name_nb", "name_nn", "name_en", "page")}),
        (gettext_lazy("What carries it out"), {"fields": ("news",)}),
        (gettext_lazy("Seldom needed"), {"fields": ("key", "position")}),
    )

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False  # letters name it, and pages show it

    def get_readonly_fields(
        self, request: HttpRequest, obj: MandateArea | None = None
    ) -> tuple[str, ...]:
        return ("key",) if obj else ()

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> type[ModelForm]:
        form = super().get_form(request, *args, **kwargs)
        form.may_tag = request.user.has_perm(tagging.PERMISSION)  # type: ignore[attr-defined]
        return form

    def save_related(
        self,
        request: HttpRequest,
        form: ModelForm,
        formsets: Any,  # noqa: ANN401 as Django's
        change: bool,  # noqa: FBT001 as Django calls it
    ) -> None:
        super().save_related(request, form, formsets, change)
        if request.user.has_perm(tagging.PERMISSION):
            keys = [item.pk for item in form.cleaned_data["news"]]
            tagging.set_things(form.instance, NewsItem, keys)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        shown = {"title": capfirst(self.opts.verbose_name_plural)}
        self.last_done = reading.last_done()
        return super().changelist_view(request, shown | (extra_context or {}))

    @admin.display(description=gettext_lazy("last carried out"))
    def last_carried_out(self, area: MandateArea) -> str:
        at = self.last_done.get(area.key)
        return date_format(localtime(at), "DATE_FORMAT") if at else _("never")
