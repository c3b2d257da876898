"""The yearly report, to read, print and send."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from pages.written_forms.counting.report.contents import report
from pages.written_forms.views.share import may_see
from pages.written_forms.views.uncounted import PERMISSION, year_of, years


@may_see
def show(request: HttpRequest) -> HttpResponse:
    year = year_of(request)
    made = report(year)
    shown = {
        "title": made.title,
        "report": made,
        "year": year,
        "years": years(year),
        "may_report": request.user.has_perm(PERMISSION),
    }
    context = admin.site.each_context(request) | shown
    return TemplateResponse(request, "admin/written_forms/share_report.html", context)


@may_see
def on_paper(request: HttpRequest) -> HttpResponse:
    # What makes PDFs brings 16 MB along, which every process would hold otherwise.
    from pages.written_forms.counting.report.pdf import file_name, pdf  # noqa: PLC0415

    year = year_of(request)
    data = pdf(report(year), get_language() or "nb")
    response = HttpResponse(data, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name(year)}"'
    return response
