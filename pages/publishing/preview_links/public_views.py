"""A draft as its readers would get it, for those who were sent a link."""

from typing import Any

from cms.toolbar.toolbar import EmptyToolbar
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from djangocms_versioning.constants import DRAFT, PUBLISHED, UNPUBLISHED
from djangocms_versioning.models import Version

from pages.publishing.models import PreviewLink
from pages.publishing.preview_links import links as preview_links

HEADERS = {
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "no-referrer",
}


@require_safe
def preview(request: HttpRequest, token: str) -> HttpResponse:
    _as_a_visitor(request)
    response = _answer(request, preview_links.find(token))
    if hasattr(response, "render"):
        response.render()  # which sets headers of its own
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def _as_a_visitor(request: HttpRequest) -> None:
    """Also for those who happen to be logged in: no toolbar, no marks, no drafts of others."""
    seen = {"user": AnonymousUser(), "toolbar": EmptyToolbar(request), "current_page": None}
    vars(request).update(seen)


def _answer(request: HttpRequest, link: PreviewLink | None) -> HttpResponse:
    content = link.version.content if link else None
    if link is None or content is None or content.language != get_language():
        return _gone(request, 404)
    if public := _public(link.version):
        return HttpResponseRedirect(public)
    if not preview_links.works(link) or link.version.state not in {DRAFT, PUBLISHED}:
        return _gone(request, 410)
    vars(request)["preview_link"] = link  # read by base.html
    try:
        return _shown(request, content)
    except Http404:  # for some readers only
        return _gone(request, 404)


def _shown(request: HttpRequest, content: Any) -> HttpResponse:  # noqa: ANN401 any kind
    """With the function that django CMS shows this kind of content with."""
    config: Any = apps.get_app_config("cms")
    return config.cms_extension.toolbar_enabled_models[type(content)](request, content)


def _public(version: Version) -> str:
    """Where readers find this version, or the one that has come after it."""
    if version.state not in {PUBLISHED, UNPUBLISHED}:
        return ""
    found = Version.objects.filter_by_content_grouping_values(version.content)
    now = found.filter(state=PUBLISHED).first()
    if (
        now is None
        or (getattr(now.content, "published_at", None) or timezone.now()) > timezone.now()
    ):
        return ""  # news with a date in the future
    return now.content.get_absolute_url()


def _gone(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, "publishing/preview_gone.html", {"status": status}, status=status)
