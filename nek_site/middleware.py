"""What every answer says and what no request may bring."""

from collections.abc import Callable

from cms.middleware.toolbar import ToolbarMiddleware
from cms.models import UserSettings
from cms.toolbar.toolbar import CMSToolbar
from django.conf import settings
from django.core.exceptions import BadRequest
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.functional import SimpleLazyObject
from whitenoise.middleware import WhiteNoiseMiddleware

from nek_site import security

GetResponse = Callable[[HttpRequest], HttpResponse]


class PolicyHeaders:
    """Content-Security-Policy and Permissions-Policy; staff get what the toolbar needs."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        policy = security.STAFF_CSP if is_for_staff(request) else security.PUBLIC_CSP
        response.headers.setdefault("Content-Security-Policy", security.header(policy))
        response.headers.setdefault("Permissions-Policy", security.PERMISSIONS_POLICY)
        return response


class StaticFiles(WhiteNoiseMiddleware):
    """Whose names change with what is in them: kept for the year that caches count to."""

    FOREVER = 365 * 24 * 3600


class RefuseNul:
    """PostgreSQL can store every character but this one."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("NUL in the address")
        return self.get_response(request)


class Toolbar(CMSToolbar):
    def get_user_settings(self) -> UserSettings | None:
        """Upstream makes a person's on the first request. Where two come at once, the database
        refuses the second, which then finds those of the first."""
        kept = UserSettings.objects.select_related("clipboard").filter(user=self.request.user.pk)
        if found := kept.first():
            return found
        try:
            with transaction.atomic():
                return super().get_user_settings()
        except IntegrityError:
            return super().get_user_settings()


class StaffToolbar(ToolbarMiddleware):
    """django CMS's toolbar, for those logged in.

    Upstream's opens a session for whoever asks with ?toolbar_on or at an editing address.
    """

    def process_request(self, request: HttpRequest) -> None:
        if is_logged_in(request):
            super().process_request(request)
            vars(request)["toolbar"] = SimpleLazyObject(lambda: Toolbar(request))

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """What a session may show is nobody else's; pages are everybody's.

        Upstream forbids to keep pages where its own cache of them is off. Files say themselves
        how long they may be kept.
        """
        if has_session(request) and not request.path_info.startswith(settings.MEDIA_URL):
            add_never_cache_headers(response)
        elif is_page(request):
            del response.headers["Cache-Control"], response.headers["Expires"]
        return response


def has_session(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def is_page(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.url_name in {"pages-root", "pages-details-by-slug"}


def is_logged_in(request: HttpRequest) -> bool:
    """Reads no session where the browser shows no cookie of one."""
    return has_session(request) and hasattr(request, "user") and request.user.is_authenticated


def is_for_staff(request: HttpRequest) -> bool:
    """True for the admin (its login too) and for anyone logged in."""
    return is_admin_path(request.path_info) or is_logged_in(request)


def is_admin_path(path: str) -> bool:
    return any(path.startswith(f"/{code}/admin/") for code, _ in settings.LANGUAGES)
