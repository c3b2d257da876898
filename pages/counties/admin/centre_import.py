"""The screen for a file of career centres: what it would do first, and then that."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from pages.counties.columns import COLUMNS
from pages.counties.importing.csv_file import FileRefusedError, refuse_size, text_of
from pages.counties.importing.importer import Importer


class FileForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        help_text=_("A CSV file in UTF-8 or Windows-1252, of at most 2 MB."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def clean_file(self) -> str:
        """The text of it."""
        file = self.cleaned_data["file"]
        try:
            refuse_size(file.size)
            return text_of(file.read())
        except FileRefusedError as error:
            raise forms.ValidationError(str(error)) from None


def require(request: HttpRequest, *permissions: str) -> None:
    if not request.user.has_perms(permissions):
        raise PermissionDenied


def screen(request: HttpRequest, site: dict[str, Any]) -> HttpResponse:
    require(request, "counties.add_careercentre", "counties.change_careercentre")
    if "text" in request.POST:
        return _stored(request, site, request.POST["text"])
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    shown: dict[str, Any] = {"form": form}
    if form.is_valid():
        text = form.cleaned_data["file"]
        if importer := _read(form, text):
            for _done in importer.compare():
                pass
            shown = {"outcome": importer.outcome, "text": text, "form": FileForm()}
    return _render(request, site, shown)


def _read(form: FileForm, text: str) -> Importer | None:
    try:
        return Importer(text)
    except FileRefusedError as error:
        form.add_error("file", str(error))
        return None


def _stored(request: HttpRequest, site: dict[str, Any], text: str) -> HttpResponse:
    try:
        refuse_size(len(text.encode()))
        importer = Importer(text)
    except FileRefusedError as error:
        messages.error(request, str(error))
        return redirect("admin:counties_careercentre_import")
    importer.store()
    done = len(importer.outcome.new) + len(importer.outcome.changed)
    said = ngettext("%(count)s career centre stored.", "%(count)s career centres stored.", done)
    messages.success(request, said % {"count": done})
    if not importer.outcome.refused:
        return redirect("admin:counties_careercentre_changelist")
    return _render(request, site, {"outcome": importer.outcome, "form": FileForm()})


def _render(request: HttpRequest, site: dict[str, Any], shown: dict[str, Any]) -> HttpResponse:
    headings = {"title": _("Import career centres"), "columns": COLUMNS}
    return render(request, "admin/counties/centre_import.html", site | headings | shown)
