"""The few addresses that are not pages of the editors', and the answers when something is wrong."""

import datetime as dt

from cms.models import UserSettings
from django.conf import settings
from django.contrib.admin.views.decorators import staff_member_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_from_path, override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST
from django.views.decorators.vary import vary_on_headers

from pages.accept_language import preferred_language
from pages.models import SiteSettings


@vary_on_headers("Accept-Language")
def root(request: HttpRequest) -> HttpResponse:
    """To the front page in the reader's language."""
    language = preferred_language(request.headers.get("Accept-Language", ""))
    with override(language):
        return HttpResponseRedirect(reverse("pages-root"))


def robots(request: HttpRequest) -> HttpResponse:
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    text = f"User-agent: *\nDisallow: /*/admin/\n\nSitemap: {sitemap}\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def security_txt(request: HttpRequest) -> HttpResponse:
    """RFC 9116: whom to tell of a fault in security. It is never out of date."""
    email = SiteSettings.load().email
    if not email:
        raise Http404
    expires = timezone.now().replace(minute=0, second=0, microsecond=0) + dt.timedelta(days=180)
    lines = {
        "Contact": f"mailto:{email}",
        "Expires": expires.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Preferred-Languages": "nb, nn, en",
        "Canonical": request.build_absolute_uri(request.path),
    }
    text = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@cache_control(public=True, max_age=24 * 3600)
def favicon(request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect(static("favicon.ico"))


def web_manifest(request: HttpRequest, language: str) -> HttpResponse:
    name = SiteSettings.load().name(language)
    icons = [
        {"src": static(f"img/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    maskable = icons[-1] | {"src": static("img/icon-maskable-512.png"), "purpose": "maskable"}
    manifest = {
        "name": name,
        "short_name": "NEK",
        "lang": language,
        "start_url": f"/{language}/",
        "display": "browser",
        "background_color": "#ffffff",
        "theme_color": "#06352e",
        "icons": [*icons, maskable],
    }
    return JsonResponse(manifest, content_type="application/manifest+json")


@require_POST
@staff_member_required
def staff_language(request: HttpRequest, language: str) -> HttpResponse:
    """The screens and the toolbar in this written form from now on, for whoever asks."""
    UserSettings.objects.filter(user_id=request.user.pk).update(language=language)
    here = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(here, allowed_hosts={request.get_host()}):
        here = f"/{language}/admin/"
    return HttpResponseRedirect(here)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render_bare(request, "400.html", 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render_framed(request, "403.html", 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render_framed(request, "403.html", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render_framed(request, "404.html", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return render_bare(request, "500.html", 500)


def render_framed(request: HttpRequest, template: str, status: int) -> HttpResponse:
    """Inside the site's header and footer, but as no page of its own."""
    vars(request)["current_page"] = None  # set by django CMS
    return TemplateResponse(request, template, status=status).render()


def render_bare(request: HttpRequest, template: str, status: int) -> HttpResponse:
    """Without database, session or context processors: those may be what failed."""
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    with override(language):
        return render(None, template, {"LANGUAGE_CODE": language}, status=status)
