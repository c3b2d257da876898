"""The plan of one version: made, changed and cancelled by those who may publish it."""

from cms.toolbar.utils import get_object_preview_url
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.publishing.models import ScheduledChange
from pages.publishing.schedule import plans as schedule
from pages.publishing.schedule.form import PlanForm


def plan(request: HttpRequest, key: int) -> HttpResponse:
    version = _for_publishers(request, get_object_or_404(Version, pk=key))
    form = PlanForm(version, request.user, request.POST or None)
    if form.is_valid() and form.save():
        messages.success(request, _said(version))
        return HttpResponseRedirect(request.path)
    content = version.content
    shown = {
        "title": _("Plan «%(title)s»") % {"title": content.title},
        "form": form,
        "plans": schedule.of(version).values(),
        "is_draft": version.state == DRAFT,
        "back": get_object_preview_url(content, language=content.language),
    }
    context = admin.site.each_context(request) | shown
    return TemplateResponse(request, "admin/publishing/schedule.html", context)


@require_POST
def cancel(request: HttpRequest, key: int) -> HttpResponse:
    chosen = get_object_or_404(ScheduledChange, pk=key)
    _for_publishers(request, chosen.version)
    if schedule.cancel(ScheduledChange.objects.filter(pk=key), request.user):
        messages.success(request, _("The plan is cancelled."))
    else:
        said = _("It was too late to cancel: the plan has been settled already.")
        messages.warning(request, said)
    return HttpResponseRedirect(reverse("admin:publishing_scheduledchange_changelist"))


def _for_publishers(request: HttpRequest, version: Version) -> Version:
    if version.content is None:
        raise Http404
    if not version.has_publish_permission(request.user):
        raise PermissionDenied
    return version


def _said(version: Version) -> str:
    plans = ". ".join(map(str, schedule.of(version).values()))
    return f"{plans}." if plans else _("Nothing is planned.")
