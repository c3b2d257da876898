"""What editors see to: pages that are found first, and what nobody found."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from pages.read_only_admin import ReadOnlyAdmin
from pages.search import misses, pins
from pages.search.frame import page_url
from pages.search.models import Miss, Pin


def language() -> str:
    return get_language() or "nb"


class PinForm(forms.ModelForm):
    host = ""
    address = forms.CharField(
        label=_("Address of the page"),
        max_length=500,
        help_text=_("Open the page as readers see it, and copy the address from the browser."),
        widget=forms.TextInput(attrs={"class": "vTextField", "inputmode": "url"}),
    )

    class Meta:
        model = Pin
        fields = ("words",)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        if self.instance.pk:
            found = pins.pinned([self.instance], language()).get(self.instance.pk)
            self.fields["address"].initial = found.url if found else ""

    def clean_words(self) -> str:
        words = self.cleaned_data["words"]
        self.instance.keys = pins.keys_of(words)
        if not self.instance.keys:
            raise ValidationError(_("Write a word that says more than «and» or «the»."))
        return words

    def clean_address(self) -> str:
        address = self.cleaned_data["address"]
        found = pins.at_address(address, self.host)
        if not found:
            raise ValidationError(_("Readers find no page of this website at that address."))
        self.instance.kind, self.instance.object_id = found
        return address


@admin.register(Pin)
class PinAdmin(admin.ModelAdmin):
    form = PinForm
    fields = ("words", "address")
    list_display = ("words", "leads_to")
    search_fields = ("words",)

    def get_form(self, request: HttpRequest, *given: Any, **named: Any) -> Any:  # noqa: ANN401
        form: Any = super().get_form(request, *given, **named)
        form.host = request.get_host()
        return form

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        shown = {"title": capfirst(self.opts.verbose_name_plural)}
        return super().changelist_view(request, shown | (extra_context or {}))

    def get_changelist_instance(self, request: HttpRequest) -> Any:  # noqa: ANN401
        changelist = super().get_changelist_instance(request)
        found = pins.pinned(changelist.result_list, language())
        for pin in changelist.result_list:
            pin.pinned = found.get(pin.pk)
        return changelist

    @admin.display(description=_("leads to"))
    def leads_to(self, pin: Any) -> SafeString:  # noqa: ANN401 annotated rows
        if pin.pinned is None:
            return format_html("{}", _("Not public now, so readers are not shown it"))
        return format_html('<a href="{}">{}</a>', pin.pinned.url, pin.pinned.title)


@admin.register(Miss)
class MissAdmin(ReadOnlyAdmin):
    list_display = ("searched_for", "total", "latest", "pin")
    list_display_links = None
    search_fields = ("query",)

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        return ("-total", "query")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Miss]:
        return misses.shown()

    def get_urls(self) -> list[URLPattern]:
        return [url for url in super().get_urls() if url.name == "search_miss_changelist"]

    @admin.display(description=_("searched for"), ordering="query")
    def searched_for(self, miss: Miss) -> SafeString:
        url = page_url(language())
        return format_html('<a href="{}?q={}">{}</a>', url, miss.query, miss.query)

    @admin.display(description=_("times"), ordering="total")
    def total(self, miss: Any) -> int:  # noqa: ANN401 annotated rows
        return miss.total

    @admin.display(description=_("last in"), ordering="month")
    def latest(self, miss: Miss) -> str:
        return date_format(miss.month, "YEAR_MONTH_FORMAT")

    @admin.display(description=_("what to do"))
    def pin(self, miss: Miss) -> SafeString:
        url = reverse("admin:search_pin_add", query={"words": miss.query})
        return format_html('<a href="{}">{}</a>', url, _("Pin a page"))
