"""Which page a request asks for, if it is one that is the same for everybody."""

import re
from typing import Any
from urllib.parse import parse_qsl, urlencode

from django.conf import settings

from pages.counties import place_query
from pages.entries import list_query

Environ = dict[str, Any]
# Scheme as the server in front tells it, host, path and query.
PageKey = tuple[str, str, str, str]

LANGUAGES = "|".join(code for code, _name in settings.LANGUAGES)
PUBLIC = re.compile(rf"/(?:{LANGUAGES})/(?!admin/)|/robots\.txt$|/sitemap[\w-]*\.xml$").match
# Each answer is one visitor's own; deploy/nginx.conf names the same addresses.
OWN = re.compile(
    r"/(?:nb/sok|nn/sok|en/search|(?:nb|nn)/tilbakemelding|en/feedback)/|/api/sok"
).match
# What a public page reads of its query; whatever else stands there has no page of its own.
PARAMETERS = {
    *(list_query.AREA, list_query.KIND, list_query.YEAR, list_query.PAGE),
    place_query.PLACE,
}
# Of one visitor, or about a copy that one visitor has.
PERSONAL = (
    *("HTTP_COOKIE", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE"),
    *("HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_RANGE", "HTTP_IF_RANGE"),
)
COOKIE = f"{settings.SESSION_COOKIE_NAME}="


def page_key(environ: Environ) -> PageKey | None:
    """None: the answer may be one visitor's own, or is no page."""
    if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or "HTTP_AUTHORIZATION" in environ:
        return None
    if COOKIE in environ.get("HTTP_COOKIE", ""):
        return None
    path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
    if not PUBLIC(path) or OWN(path):
        return None
    scheme = environ.get("HTTP_X_FORWARDED_PROTO") or environ["wsgi.url_scheme"]
    return scheme, environ.get("HTTP_HOST", ""), path, normalised(query) if query else ""


def normalised(query: str) -> str:
    """The same for all queries that a page cannot tell apart."""
    given = dict(parse_qsl(query))
    return urlencode({name: given[name] for name in sorted(PARAMETERS & given.keys())})


def impersonal(environ: Environ, key: PageKey) -> Environ:
    """The same request as anybody might send it."""
    kept = {name: value for name, value in environ.items() if name not in PERSONAL}
    return kept | {"REQUEST_METHOD": "GET", "QUERY_STRING": key[-1]}
