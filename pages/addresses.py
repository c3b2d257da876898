"""Where pages are found, in the reader's language or the nearest one they exist in."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from cms.models import PageUrl
from django.urls import reverse
from django.utils.translation import override

if TYPE_CHECKING:
    from pages.models.block import Link

T = TypeVar("T")

# A reader of one written form reads the other; English comes last, Norwegian before nothing.
NEAREST = {"nb": ("nb", "nn", "en"), "nn": ("nn", "nb", "en"), "en": ("en", "nb", "nn")}


@dataclass(frozen=True)
class Address:
    url: str
    language: str


@dataclass(frozen=True)
class Target:
    """A link ready for a template; hreflang is None where it leads to the reader's own language."""

    label: str
    href: str
    hreflang: str | None = None


@lru_cache(maxsize=4096)  # every page names dozens, mostly those the page before it named
def page_url(path: str, language: str) -> str:
    """The public address of a PageUrl's path; "" is the front page."""
    with override(language):
        if not path:
            return reverse("pages-root")
        return reverse("pages-details-by-slug", kwargs={"slug": path})


def addresses(page_ids: Iterable[int]) -> dict[int, dict[str, Address]]:
    """Every public address of these pages: page id → language → address. One query."""
    found: dict[int, dict[str, Address]] = {}
    public = PageUrl.objects.filter(page_id__in=set(page_ids), path__isnull=False)
    for page_id, language, path in public.values_list("page_id", "language", "path"):
        found.setdefault(page_id, {})[language] = Address(page_url(path, language), language)
    return found


def nearest(by_language: dict[str, T], language: str) -> T | None:
    """The value for the language, else for the nearest that is there."""
    candidates = (by_language.get(code) for code in NEAREST.get(language, NEAREST["nb"]))
    return next((value for value in candidates if value is not None), None)


def targets(links: Iterable["Link"], language: str) -> list[Target]:
    """Links with an address, in order; one to a page that is not public is left out."""
    links = list(links)
    unread = {link.page_id for link in links if link.page_id and link.paths is None}
    pages = addresses(unread) if unread else {}
    found = ((link, _addresses(link, pages)) for link in links)
    return [target for link, at in found if (target := _target(link, at, language))]


def _addresses(link: "Link", pages: dict[int, dict[str, Address]]) -> dict[str, Address]:
    if link.paths is None:
        return pages.get(link.page_id or 0, {})
    return {code: Address(page_url(path, code), code) for code, path in link.paths.items()}


def _target(link: "Link", pages: dict[str, Address], language: str) -> Target | None:
    if link.url:
        return Target(link.label, link.url)
    address = nearest(pages, language)
    if address is None:
        return None
    # The editor wrote the words in the page's own language: only where it leads may differ.
    return Target(
        link.label, address.url, address.language if address.language != language else None
    )
