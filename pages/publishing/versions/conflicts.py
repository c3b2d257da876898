"""Those who come too late are told, and keep what they typed."""

from collections.abc import Callable, Iterator
from typing import cast

from cms.models import CMSPlugin, PageContent, Placeholder
from django.contrib import admin
from django.db import IntegrityError, models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from djangocms_versioning import versionables
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version

from pages import rich_text
from pages.models import PageDetails
from pages.people import name_of
from pages.publishing.versions import holders, one_version
from pages.publishing.versions.holders import User

FORBIDDEN, CONFLICT = 403, 409


class Conflicts:
    """Middleware: a sentence instead of a bare 403, and never a server error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != FORBIDDEN or not request.resolver_match:
            return response
        version = version_at(request)
        sentence = why_not(version, request.user) if version else ""
        return told(request, sentence, version) if sentence else response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, ConditionFailed):
            return told(request, str(exception))
        if isinstance(exception, IntegrityError) and one_version.is_conflict(exception):
            return told(request, _("Somebody else was faster: this has just been changed."))
        return None


def of_plugin(request: HttpRequest, key: str) -> models.Model | None:
    plugin = CMSPlugin.objects.filter(pk=key).select_related("placeholder").first()
    return plugin.placeholder.source if plugin else None


def of_placeholder(request: HttpRequest) -> models.Model | None:
    key = request.GET.get("placeholder_id", "")
    placeholder = Placeholder.objects.filter(pk=key).first() if key.isdecimal() else None
    return placeholder.source if placeholder else None


def of_content(request: HttpRequest, object_id: str) -> models.Model | None:
    return PageContent.admin_manager.filter(pk=object_id).first() if object_id.isdecimal() else None


def of_details(request: HttpRequest, object_id: str) -> models.Model | None:
    found = PageDetails.objects.filter(pk=object_id) if object_id.isdecimal() else ()
    return next((details.extended_object for details in found), None)


# The addresses that save what somebody typed or moved, and whose content they save.
SAVES: dict[str, Callable[..., models.Model | None]] = {
    "cms_placeholder_edit_plugin": of_plugin,
    "cms_placeholder_delete_plugin": of_plugin,
    "cms_placeholder_add_plugin": of_placeholder,
    "cms_pagecontent_change": of_content,
    "pages_pagedetails_change": of_details,
}


def version_at(request: HttpRequest) -> Version | None:
    match = request.resolver_match
    find = SAVES.get(match.url_name or "") if match else None
    content = find(request, *match.args, **match.kwargs) if find and match else None
    if content is None or not versionables.exists_for_content(content):
        return None
    version = Version.objects.get_for_content(content)
    return version if version.has_change_permission(request.user) else None


def why_not(version: Version, user: User) -> str:
    """Empty where the version is not why."""
    if version.state != DRAFT:
        return _("This version is no longer a draft: it has been published or put away.")
    if not holders.is_held_by_another(version, user):
        return ""
    taken = holders.last_take_over(version)
    if taken and taken.former_id == user.pk:
        return _("%(name)s took over this draft on %(when)s. What you sent was not saved.") % {
            "name": name_of(version.locked_by),
            "when": holders.moment(taken.at),
        }
    return holders.sentence(version)


def told(request: HttpRequest, sentence: str, version: Version | None = None) -> HttpResponse:
    """A page with what was typed; only the sentence where a script asked."""
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        return HttpResponse(sentence, content_type="text/plain; charset=utf-8", status=CONFLICT)
    context = {
        **admin.site.each_context(request),
        "title": _("Not saved"),
        "sentence": sentence,
        "typed": list(typed(request)),
        "versions_url": version_list_url(version.content) if version else "",
    }
    page = "admin/publishing/conflict.html"
    return TemplateResponse(request, page, context, status=CONFLICT).render()


def typed(request: HttpRequest) -> Iterator[str]:
    """Texts, to be copied from the page; choices and keys are no loss."""
    for name, value in request.POST.items():
        text = cast("str", value).strip()
        if not name.startswith(("_", "csrf")) and (" " in text or "<" in text):
            yield rich_text.clean(text)
