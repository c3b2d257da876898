"""The one screen from which a draft reaches its readers."""

from cms.toolbar.utils import get_object_preview_url
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.models import PageDetails
from pages.publishing import change_notes, checks
from pages.publishing.approval import state as approval
from pages.publishing.checks import Level
from pages.publishing.checks.places import lines
from pages.publishing.forms import PublishForm
from pages.publishing.guide import guide
from pages.publishing.schedule import plans
from pages.publishing.versions import one_version


def publish(request: HttpRequest, version_id: int) -> HttpResponse:
    version = get_object_or_404(Version, pk=version_id)
    if not version.has_publish_permission(request.user):
        raise PermissionDenied
    if not version.can_be_published():
        messages.error(request, _("This version is published or put away already."))
        return HttpResponseRedirect(_place_of(version))
    report = checks.of(version)
    stopping = checks.stopping(version, report.errors)
    sent = request.POST if request.method == "POST" else None
    form = PublishForm(version, sent, has_errors=bool(stopping))
    if form.is_valid() and _carry_out(request, version, form):
        messages.success(request, _("Published. Readers see this version now."))
        return HttpResponseRedirect(_public_place_of(version))
    context = {
        **admin.site.each_context(request),
        "title": _("Publish «%(title)s»") % {"title": version.content.title},
        "version": version,
        "form": form,
        "back": _place_of(version),
        "stopping": lines(version, stopping),
        "warnings": len(report.at(Level.WARNING)),
        "approval": approval.state(version),
        "plans": plans.of(version).values(),
        "is_nav_sidebar_enabled": False,
    }
    return TemplateResponse(request, "admin/publishing/publish.html", context)


def _carry_out(request: HttpRequest, version: Version, form: PublishForm) -> bool:
    """False, with the reason in the form and nothing done, where something stands in the way."""
    said = form.cleaned_data
    try:
        with transaction.atomic():
            if "note" in said:
                change_notes.write(version, said["note"], minor=said["minor"])
            if "reason" in said:
                checks.override(version, request.user, said["reason"])
            one_version.publish(version, request.user)
            # Only now: it belongs to what is read, and an approval is of the text before.
            if said.get("updated_today"):
                _update_today(version)
    except ConditionFailed as refusal:
        form.add_error(None, str(refusal))
    return form.is_valid()


def _update_today(version: Version) -> None:
    PageDetails.objects.update_or_create(
        extended_object=version.content, defaults={"updated_on": timezone.localdate()}
    )


def _place_of(version: Version) -> str:
    return get_object_preview_url(version.content, language=version.content.language)


def _public_place_of(version: Version) -> str:
    return version.content.get_absolute_url() or _place_of(version)


def help_page(request: HttpRequest) -> HttpResponse:
    """The guide, for everyone who can log in."""
    shown = {"title": _("Help"), "guide": guide(), "is_nav_sidebar_enabled": False}
    context = admin.site.each_context(request) | shown
    return TemplateResponse(request, "admin/publishing/guide.html", context)
