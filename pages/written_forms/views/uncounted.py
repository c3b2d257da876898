"""What the yearly report needs to be told: texts that are not on the website."""

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.written_forms.models import UncountedText
from pages.written_forms.models.uncounted_text import FIRST_YEAR, LAST_YEAR

PERMISSION = "written_forms.change_uncountedtext"


class UncountedForm(forms.ModelForm):
    class Meta:
        model = UncountedText
        fields = [field.name for field in model._meta.fields if field.name not in ("id", "year")]


def year_of(request: HttpRequest) -> int:
    """As the address asks; else this year, which one can still mend."""
    asked = request.GET.get("year", "")
    in_range = asked.isascii() and asked.isdigit() and FIRST_YEAR <= int(asked[:5]) <= LAST_YEAR
    return int(asked) if in_range else timezone.localdate().year


@permission_required(PERMISSION, raise_exception=True)
def uncounted(request: HttpRequest) -> HttpResponse:
    year = year_of(request)
    row = UncountedText.objects.filter(year=year).first() or UncountedText(year=year)
    form = UncountedForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved. It stands in the report of %(year)d.") % {"year": year})
        report = reverse("admin:written_forms_share_report")
        return HttpResponseRedirect(f"{report}?year={year}")
    shown = {
        "title": _("What is not counted here, %(year)d") % {"year": year},
        "form": form,
        "year": year,
        "years": years(year),
    }
    context = admin.site.each_context(request) | shown
    return TemplateResponse(request, "admin/written_forms/uncounted.html", context)


def years(chosen: int) -> list[int]:
    this = timezone.localdate().year
    return sorted({this, this - 1, this - 2, chosen}, reverse=True)
