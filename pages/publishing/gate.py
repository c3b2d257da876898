"""The gate before the admin: who may open which address, where upstream asks too little.

An address without a row is left to its own view. tests/site/test_admin_access.py holds every
address against every role.
"""

import re
from collections.abc import Callable
from functools import cache
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import Resolver404, ResolverMatch, resolve, reverse
from django.utils.translation import get_language, get_language_from_path, override

from pages.publishing import gate_rules
from pages.publishing.access import User
from pages.publishing.gate_rules import Asks, Visit

NAMESPACES = ("admin", "")


class Gate:
    """Middleware, since that is where every view of every package passes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: tuple, kwargs: dict
    ) -> HttpResponse | None:
        match = request.resolver_match
        asks = rule(match)
        if match is None or asks is None:
            return None
        user = request.user
        if not (user.is_active and user.is_staff):
            return redirect_to_login(request.get_full_path(), reverse("admin:login"))
        posts = request.method not in ("GET", "HEAD", "OPTIONS")
        if not asks(Visit(user, match, posts, request.GET, request.POST if posts else {})):
            raise PermissionDenied
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """What upstream's views do not expect in a form is the sender's fault, not the server's."""
        name = request.resolver_match.url_name if request.resolver_match else None
        unready = re.fullmatch(gate_rules.UNREADY, name or "")
        if unready and isinstance(exception, gate_rules.TRIPS):
            raise BadRequest("Something is missing in what was sent") from exception


def may_follow(user: User, url: str) -> bool:
    """Whether a link or button with this address should be shown."""
    path = urlsplit(url).path
    try:
        with override(get_language_from_path(path) or get_language()):
            match = resolve(path)
    except Resolver404:
        return True
    asks = rule(match)
    try:
        return asks is None or asks(
            Visit(user, match, posts=False, query={}, sent={}, is_link=True)
        )
    except Http404:
        return False


def rule(match: ResolverMatch | None) -> Asks | None:
    if match is None or match.namespace not in NAMESPACES:
        return None
    return _rule(match.url_name or "")


@cache
def _rule(name: str) -> Asks | None:
    return next((asks for row, asks in gate_rules.RULES if re.fullmatch(row, name)), None)
