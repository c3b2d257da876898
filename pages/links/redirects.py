"""Where a page is found that has left an address. Nothing is ever chained: the page itself says."""

from urllib.parse import unquote, urlsplit

from cms.models import PageContent, PageUrl
from django.conf import settings
from django.contrib.redirects.models import Redirect
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import get_language_from_path

from pages.addresses import Address, addresses, nearest
from pages.links.models import PageAddress


def public() -> QuerySet[PageUrl]:
    """What readers find; a page that is moved while unpublished has a path, but no text."""
    text = PageContent.objects.filter(page=OuterRef("page"), language=OuterRef("language"))
    return PageUrl.objects.filter(Exists(text), path__isnull=False)


def remember() -> None:
    """Notes what is public now, so that it leads on when it moves. Two queries for any number."""
    known = PageAddress.objects.filter(
        page=OuterRef("page"), language=OuterRef("language"), path=OuterRef("path")
    )
    new = public().exclude(Exists(known)).values_list("page_id", "language", "path")
    PageAddress.objects.bulk_create(
        [PageAddress(page_id=page, language=code, path=path) for page, code, path in new],
        update_conflicts=True,
        unique_fields=["path", "language"],
        update_fields=["page"],
    )


def left() -> QuerySet[PageAddress]:
    """Addresses that their pages have left."""
    now = public().filter(
        page=OuterRef("page"), language=OuterRef("language"), path=OuterRef("path")
    )
    return PageAddress.objects.exclude(Exists(now))


def where_now(url: str) -> Address | None:
    """Where the page is now that was last at this address; None where there was or is none."""
    parts = urlsplit(url)
    language = get_language_from_path(parts.path)
    if language is None or parts.netloc:
        return None
    path = unquote(parts.path).removeprefix(f"/{language}").strip("/")
    rows = PageAddress.objects.filter(path=path).values_list("language", "page_id")
    page = nearest(dict(rows), language)
    if page is None:
        return None
    written = set(public().filter(page=page).values_list("language", flat=True))
    found = addresses([page]).get(page, {})
    return nearest({code: at for code, at in found.items() if code in written}, language)


def made_by_staff(full_path: str) -> tuple[str, str] | None:
    """The redirect from this address as (from, to); one that names the query goes first."""
    path, _mark, query = full_path.partition("?")
    tried = [full_path, path]
    if not path.endswith("/"):
        tried += [f"{path}/?{query}", f"{path}/"]
    rows = Redirect.objects.filter(site_id=settings.SITE_ID, old_path__in=tried)
    found = dict(rows.values_list("old_path", "new_path"))
    return next(((old, found[old]) for old in tried if old in found), None)
