"""What has changed in one form of a text, beside the other's paragraph to follow it up in."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing.checks import places
from pages.publishing.screens import editor
from pages.written_forms.drift import following, reading
from pages.written_forms.drift.side_by_side import sides
from pages.written_forms.models import TwinText


@require_safe
def show(request: HttpRequest, key: int) -> HttpResponse:
    version = _version(request, key)
    pair = reading.of(version)
    shown: dict[str, Any] = {
        "title": _("Bokmål and nynorsk: «%(title)s»") % {"title": version.content.title},
        "version": version,
        "page_url": places.page_url(version),
        "sides": [sides(*both) for both in (pair, pair[::-1]) if pair and both[0].behind],
        "has_twin": bool(pair),
        "is_nav_sidebar_enabled": False,  # the text needs the width
    }
    context = admin.site.each_context(request) | shown
    return TemplateResponse(request, "admin/written_forms/drift.html", context)


@require_POST
def follows(request: HttpRequest, key: int) -> HttpResponse:
    """Done, or nothing to follow up."""
    version = _version(request, key)
    behind, ahead, number = _asked(request, version)
    seen = request.POST.get("seen", "")
    if behind is None or ahead is None or not seen.isdecimal():
        messages.warning(request, _("Nothing was chosen."))
    elif following.say_it_follows(behind, ahead, number, int(seen)):
        messages.success(request, _("Noted: this paragraph follows its twin."))
    else:
        messages.warning(request, _("The twin has been changed again meanwhile: look once more."))
    return HttpResponseRedirect(_here(version))


@require_POST
def mend(request: HttpRequest, key: int) -> HttpResponse:
    """To the paragraph's place in the draft."""
    version = _version(request, key)
    behind, ahead, number = _asked(request, version)
    if behind is None or ahead is None:
        messages.warning(request, _("Nothing was chosen."))
        return HttpResponseRedirect(_here(version))
    try:
        draft, place = following.place_to_mend(behind, ahead, number, editor(request))
    except ConditionFailed as refusal:
        messages.error(request, str(refusal))
        return HttpResponseRedirect(_here(version))
    to = places.in_form(draft, place) if place.anchor else places.page_url(draft)
    return HttpResponseRedirect(to)


def _version(request: HttpRequest, key: int) -> Version:
    """Any version of it in either form, for those who may write it."""
    version = Version.objects.filter(pk=key).first()
    if version is None or version.content is None:
        raise Http404
    if not version.has_change_permission(request.user):
        raise PermissionDenied
    return version


def _asked(request: HttpRequest, version: Version) -> tuple[TwinText | None, TwinText | None, int]:
    """The text that is behind, its twin, and the number of the paragraph."""
    number, language = request.POST.get("number", ""), request.POST.get("language", "")
    pair = {text.language: text for text in reading.of(version)}
    behind = pair.pop(language, None)
    if behind is None or not number.isdecimal():
        return None, None, 0
    return behind, next(iter(pair.values()), None), int(number)


def _here(version: Version) -> str:
    return reverse("admin:written_forms_drift", args=[version.pk])
