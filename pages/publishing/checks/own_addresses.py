"""Which addresses of the website's own lead somewhere. As many queries for many as for one."""

from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from cms.models import PageUrl
from django.conf import settings
from django.contrib.redirects.models import Redirect
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.translation import get_language_from_path, override
from lxml.html import HtmlElement

from pages.entries.kinds import Kind, addresses, kinds
from pages.publishing.checks.reading import Reading

PAGE_VIEWS = {"pages-root", "pages-details-by-slug"}
ENTRY_VIEWS = {kind.view_name(): kind for kind in kinds()}


def path_in(link: HtmlElement, reading: Reading) -> str:
    """The path of a link within the website, else nothing."""
    try:
        parts = urlsplit(link.get("href", "").strip())
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    return unquote(parts.path).replace("\0", "�")  # which PostgreSQL does not take


def lost(paths: Iterable[str]) -> set[str]:
    """Those that lead nowhere. What has an old address is found, if by a detour."""
    paths = set(paths)
    matches = {path: match_of(path) for path in paths}
    found = {path for path, match in matches.items() if match and not _named(match)}
    found |= _found_pages(matches)
    for view, kind in ENTRY_VIEWS.items():
        found |= _found_entries(kind, _slugs(matches, {view}))
    missing = paths - found
    return missing - redirected(missing).keys()


def redirected(paths: Iterable[str]) -> dict[str, str]:
    rows = Redirect.objects.filter(old_path__in=set(paths), site=settings.SITE_ID)
    return dict(rows.values_list("old_path", "new_path")) if paths else {}


def match_of(path: str) -> ResolverMatch | None:
    """Which view answers: in the language the address begins with, with a slash at its end."""
    with override(get_language_from_path(path) or settings.LANGUAGE_CODE):
        for attempt in dict.fromkeys((path, f"{path.rstrip('/')}/")):
            try:
                return resolve(attempt)
            except Resolver404:
                continue
    return None


def _named(match: ResolverMatch) -> bool:
    return match.view_name in PAGE_VIEWS or match.view_name in ENTRY_VIEWS


def _slugs(matches: dict[str, ResolverMatch | None], views: Iterable[str]) -> dict[str, str]:
    found = {path: match for path, match in matches.items() if match and match.view_name in views}
    return {path: match.kwargs.get("slug", "") for path, match in found.items()}


def _found_pages(matches: dict[str, ResolverMatch | None]) -> set[str]:
    """A page that exists in another written form only is found there."""
    slugs = _slugs(matches, PAGE_VIEWS)
    if not slugs:
        return set()
    public = PageUrl.objects.filter(path__in=slugs.values()).values_list("path", flat=True)
    known = set(public)
    return {path for path, slug in slugs.items() if slug in known}


def _found_entries(kind: Kind, slugs: dict[str, str]) -> set[str]:
    if not slugs:
        return set()
    rows = addresses(kind).objects.filter(slug__in=slugs.values())
    public = rows.exclude(item__live_nb=None, item__live_nn=None, item__live_en=None)
    known = set(public.values_list("slug", flat=True))
    return {path for path, slug in slugs.items() if slug in known}
