from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.http import HttpRequest, HttpResponseBase
from django.urls import include, path, re_path
from django.views.static import serve

from nek_site import security


def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Uploaded files, where no server in front takes them."""
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    response.headers["Content-Security-Policy"] = security.header(security.MEDIA_CSP)
    return response


urlpatterns = [
    re_path(r"^media/(?P<path>.+)$", media),
    path("", include("pages.urls")),
    *i18n_patterns(path("admin/", admin.site.urls), path("", include("cms.urls"))),
]

handler400 = "pages.views.bad_request"
handler403 = "pages.views.forbidden"
handler404 = "pages.views.not_found"
handler500 = "pages.views.server_error"
