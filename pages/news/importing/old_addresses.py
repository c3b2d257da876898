"""Where news stood before: addresses as Django meets them, and the redirects that lead on."""

from urllib.parse import unquote_to_bytes, urlsplit

from django.conf import settings
from django.contrib.redirects.models import Redirect
from django.core.exceptions import ValidationError
from django.utils.encoding import escape_uri_path, iri_to_uri, repercent_broken_unicode
from django.utils.translation import get_language_from_path

from pages.news.models import NewsAddress, NewsContent, NewsItem

LONGEST = Redirect._meta.get_field("old_path").max_length or 0


def is_address(text: str) -> bool:
    return text.startswith(("/", "http://", "https://"))


def old_path(text: str) -> str:
    """Path and query as the redirecting middleware will see them, whatever the host."""
    if not is_address(text):
        raise ValidationError("is no address: it begins with / or http:// or https://")
    try:
        parts = urlsplit("/" + text.lstrip("/") if text.startswith("/") else text)
    except ValueError:
        raise ValidationError("is no address") from None
    found = _as_requested(parts.path or "/")
    if parts.query:
        found += "?" + iri_to_uri(parts.query)
    if len(found) > LONGEST:
        raise ValidationError(f"is longer than {LONGEST} characters")
    return found


def _as_requested(path: str) -> str:
    """Percent-encoded as Django does it, bytes that are no UTF-8 too."""
    return escape_uri_path(repercent_broken_unicode(unquote_to_bytes(path)).decode())


def target(path: str) -> str:
    """Where a redirect leads from here; empty without one."""
    found = Redirect.objects.filter(site_id=settings.SITE_ID, old_path=path)
    return found.values_list("new_path", flat=True).first() or ""


def item_at(path: str) -> NewsItem | None:
    """The item a redirect leads to from here. It is an error if it leads to something else."""
    if not (url := target(path)):
        return None
    language, slug = get_language_from_path(url) or "", url.rstrip("/").rpartition("/")[2]
    address = NewsAddress.objects.filter(language=language, slug=slug).select_related("item")
    if (found := address.first()) and _url(found) == url:
        return found.item
    raise ValidationError(f"leads to {url} already, where no news item is")


def has_redirect(item: int, language: str) -> bool:
    """An old address leads to this item, by its primary key, in this language."""
    urls = [_url(own) for own in NewsAddress.objects.filter(item=item, language=language)]
    return Redirect.objects.filter(site_id=settings.SITE_ID, new_path__in=urls).exists()


def lead(path: str, content: NewsContent) -> str:
    """From an old address to the item; why not, if no redirect from there would be followed."""
    url = content.get_absolute_url()
    if path.startswith("/?") or path == "/":
        return f"no redirect from {path}: the front page is there"
    if path != url and not target(path):  # the other form may have stood at the same address
        Redirect.objects.create(site_id=settings.SITE_ID, old_path=path, new_path=url)
    return ""


def _url(address: NewsAddress) -> str:
    return NewsContent(language=address.language, slug=address.slug).get_absolute_url()
