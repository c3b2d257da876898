"""Pages and items that editors want to be found first for some words."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from cms.models import PageUrl
from django.utils import timezone

from pages.addresses import addresses, nearest
from pages.search.models import Entry, Pin
from pages.search.search_query import SearchQuery

PAGE = "page"  # a kind whose addresses are looked up


@dataclass(frozen=True)
class Pinned:
    """What a pin leads to, as readers get it now."""

    title: str
    url: str


def keys_of(words: str) -> list[str]:
    """Of each search between the commas."""
    found = (SearchQuery.read(each).whole_key for each in words.split(","))
    return list(dict.fromkeys(key for key in found if key))


def make_keys() -> None:
    """Anew: the rules by which words get their keys may have changed."""
    pins = list(Pin.objects.all())
    for pin in pins:
        pin.keys = keys_of(pin.words)
    Pin.objects.bulk_update(pins, ["keys"])


def at_address(address: str, host: str) -> tuple[str, int] | None:
    """Kind and number of what is public there; None where nothing of ours is."""
    try:
        split = urlsplit(address.strip())
    except ValueError:  # of an address that is none
        return None
    if split.netloc not in {"", host}:
        return None
    path = unquote(split.path)
    path = path if path.endswith("/") else f"{path}/"
    language, _slash, below = path.strip("/").partition("/")
    pages = PageUrl.objects.filter(language=language, path=below).values("page")
    found = Entry.objects.filter(url=path) | Entry.objects.filter(kind=PAGE, object_id__in=pages)
    return found.values_list("kind", "object_id").first()


def pinned(pins: Iterable[Pin], language: str) -> dict[int, Pinned]:
    """By primary key; nothing of what is not public just now. Two queries."""
    pins = list(pins)
    entries: dict[tuple[str, int], dict[str, Entry]] = {}
    ids = [pin.object_id for pin in pins]
    for entry in Entry.objects.filter(object_id__in=ids).defer("body", "vector", "heading"):
        if entry.public_from is None or entry.public_from <= timezone.now():
            entries.setdefault((entry.kind, entry.object_id), {})[entry.language] = entry
    urls = addresses(pin.object_id for pin in pins if pin.kind == PAGE)
    found = {}
    for pin in pins:
        of_pin = entries.get((pin.kind, pin.object_id), {})
        if shown := nearest(of_pin, language):
            at = urls.get(shown.object_id, {}).get(shown.language)
            found[pin.pk] = Pinned(shown.title, at.url if at and pin.kind == PAGE else shown.url)
    return found
