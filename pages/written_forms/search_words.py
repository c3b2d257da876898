"""The house's own words, for those who search: what is in one form only is found by the other's."""

from collections import deque
from collections.abc import Iterator, Sequence

from django.db.models import Q

from pages.search import indexing
from pages.search.models import Entry
from pages.search.texts import Text
from pages.written_forms import terms
from pages.written_forms.terms import FORMS, Terms


def in_the_other_form(kind: str, texts: Sequence[Text]) -> list[list[str]]:
    """What of each text stands in the list of terms, as its twin would have it. One query."""
    known = terms.load()
    return [list(_others(text, known)) if text.language in FORMS else [] for text in texts]


def _others(text: Text, known: Terms) -> Iterator[str]:
    for piece in (text.title, text.lead, *text.body):
        for found in known.find(piece, text.language):
            yield from found.others


def index_all_with(words: Sequence[str]) -> None:
    """In the worker: it reads every text."""
    there = Q()
    for word in words:
        there |= Q(title__icontains=word) | Q(lead__icontains=word) | Q(body__icontains=word)
    found: dict[str, set[int]] = {}
    for kind, number in Entry.objects.filter(there).values_list("kind", "object_id"):
        found.setdefault(kind, set()).add(number)
    for kind, numbers in found.items():
        deque(indexing.index_in_batches(kind, sorted(numbers)), maxlen=0)
