"""The panel beside the page; a page of its own where there is no script."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.publishing import checks
from pages.publishing.checks import Finding, Level
from pages.publishing.checks.places import Line, lines, page_url
from pages.publishing.models.check_override import SHORTEST_REASON


class OverrideForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        min_length=SHORTEST_REASON,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Kept with the version, with your name."),
        error_messages={
            "min_length": gettext_lazy("Write a reason of at least %(limit_value)d characters.")
        },
    )


@dataclass(frozen=True)
class Group:
    name: str
    level: Level
    lines: list[Line]


def show(request: HttpRequest, version_id: int) -> HttpResponse:
    return panel(request, version_for(request, version_id), OverrideForm())


@require_POST
def override(request: HttpRequest, version_id: int) -> HttpResponse:
    version = version_for(request, version_id)
    if version.state != DRAFT or not version.has_publish_permission(request.user):
        raise PermissionDenied
    form = OverrideForm(request.POST)
    if not form.is_valid():
        return panel(request, version, form)
    if checks.stops(version):
        checks.override(version, request.user, form.cleaned_data["reason"])
        messages.success(request, _("The errors no longer stop publishing. Your reason is kept."))
    return HttpResponseRedirect(reverse("admin:publishing_checks", args=[version.pk]))


def version_for(request: HttpRequest, version_id: int) -> Version:
    """For those who may change or publish it."""
    version = get_object_or_404(Version, pk=version_id)
    user = request.user
    if not (version.has_change_permission(user) or version.has_publish_permission(user)):
        raise PermissionDenied
    return version


def panel(request: HttpRequest, version: Version, form: OverrideForm) -> HttpResponse:
    report = checks.of(version)
    stopping = checks.stopping(version, report.errors)
    may_override = version.state == DRAFT and version.has_publish_permission(request.user)
    shown: dict[str, Any] = {
        "title": _("Check the page"),
        "version": version,
        "page_url": page_url(version),
        "groups": list(groups(version, report, stopping)),
        "stopping": stopping,
        "label": checks.button_label(report, stopping),
        "overrides": checks.overrides_of(version),
        "form": form if stopping and may_override else None,
    }
    context = admin.site.each_context(request) | shown
    return TemplateResponse(request, "admin/publishing/checks.html", context)


def groups(version: Version, report: checks.Report, stopping: list[Finding]) -> Iterator[Group]:
    """By level, the gravest first; errors somebody has answered for stand last."""
    for level in Level:
        found = stopping if level == Level.ERROR else report.at(level)
        if found:
            yield Group(str(level.label), level, lines(version, found))
    if answered := [error for error in report.errors if error not in stopping]:
        yield Group(_("Overridden"), Level.INFO, lines(version, answered))
