import re
from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as sitemaps
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import include, path, re_path
from django.utils.text import format_lazy
from django.utils.translation import pgettext_lazy
from django.views.static import serve

from nek_site import security
from pages.counties.sitemaps import CountySitemap
from pages.entries.kinds import kinds, name
from pages.entries.sitemaps import EntrySitemap
from pages.one_document import one_document
from pages.publishing.views.comparison import compare
from pages.search.machines import as_json, completions
from pages.sitemaps import PageSitemap, TwinSitemap

# Each made for the host that was asked.
SITEMAPS: dict[str, Callable[[str], TwinSitemap]] = {
    "pages": PageSitemap,
    **{name(kind): partial(EntrySitemap, kind) for kind in kinds()},
    "counties": CountySitemap,
}

# A picture's sizes have new addresses when it changes; a file that is replaced keeps its own.
MADE = re.compile(r"filer_public_thumbnails/.+/[0-9a-f]{8}/[^/]+$")


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Uploaded files, where no server in front takes them."""
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    response.headers["Content-Security-Policy"] = security.header(security.MEDIA_CSP)
    kept = "public, max-age=31536000, immutable"
    response.headers["Cache-Control"] = kept if MADE.match(path) else "no-cache"
    return response


def sitemap_index(request: HttpRequest) -> HttpResponse:
    return sitemaps.index(request, _sitemaps(request), sitemap_url_name="sitemap_section")


def sitemap(request: HttpRequest, section: str) -> HttpResponse:
    return sitemaps.sitemap(request, _sitemaps(request), section)


def _sitemaps(request: HttpRequest) -> dict[str, type[Sitemap] | Sitemap]:
    return {section: made(request.get_host()) for section, made in SITEMAPS.items()}


urlpatterns = [
    re_path(r"^media/(?P<path>.+)$", media),
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap, name="sitemap_section"),
    path("api/sok", as_json, name="search_api"),
    path("api/sok/forslag", completions, name="search_completions"),
    path("", include("pages.urls")),
    *i18n_patterns(
        # Before versioning's own of this address, which shows two pages side by side.
        path(
            "admin/djangocms_versioning/<slug:model>/<int:key>/compare/",
            admin.site.admin_view(compare),
        ),
        path("admin/", admin.site.urls),
        path(
            format_lazy("{}/", pgettext_lazy("slug", "preview")), include("pages.publishing.urls")
        ),
        path(format_lazy("{}/", pgettext_lazy("slug", "news")), include("pages.news.urls")),
        path(format_lazy("{}/", pgettext_lazy("slug", "search")), include("pages.search.urls")),
        path(
            format_lazy(
                "{}/{}/",
                pgettext_lazy("slug", "cooperation"),
                pgettext_lazy("slug", "county-partnerships"),
            ),
            include("pages.counties.urls"),
        ),
        path(format_lazy("{}/", pgettext_lazy("slug", "feedback")), include("pages.feedback.urls")),
        path(
            format_lazy("<path:path>/{}/", pgettext_lazy("slug", "in-one-document")),
            one_document,
            name="one_document",
        ),
        path("", include("cms.urls")),
    ),
]

handler400 = "pages.views.bad_request"
handler403 = "pages.views.forbidden"
handler404 = "pages.views.not_found"
handler500 = "pages.views.server_error"
