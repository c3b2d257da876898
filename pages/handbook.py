"""A page whose children are read one after the other, and printed as one document."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import override, pgettext

from pages.menu import Menu, MenuItem


def document_url(front_url: str, language: str) -> str:
    """Where all of the handbook stands on one page."""
    with override(language):
        return f"{front_url}{pgettext('slug', 'in-one-document')}/"


@dataclass(frozen=True)
class Handbook:
    """As it is seen from one of its pages."""

    front: MenuItem
    chapters: Sequence[MenuItem]
    document_url: str
    previous: MenuItem | None = None
    next: MenuItem | None = None

    @property
    def is_front(self) -> bool:
        return self.front.is_current


def handbook(menu: Menu, language: str) -> Handbook | None:
    front = menu.handbook
    if front is None:
        return None
    chapters = front.children
    document = document_url(front.url, front.lang or language)
    at = next((n for n, chapter in enumerate(chapters, start=1) if chapter.is_current), 0)
    if not at:
        return Handbook(front, chapters, document)
    around = [None, *chapters, None]
    return Handbook(front, chapters, document, around[at - 1], around[at + 1])
