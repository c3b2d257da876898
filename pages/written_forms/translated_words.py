"""What a program makes of texts in one form only, so that search finds them by the other's words.

It is kept by what the text says: a text that is indexed again is not translated again.
"""

import hashlib
import time
from collections.abc import Collection, Iterable, Sequence

from django.db.models import Exists, OuterRef, QuerySet

from pages.search import indexing
from pages.search.models import Entry
from pages.search.texts import Text
from pages.search.vectors import distinct_words, own_words
from pages.search.word_keys import is_stop_word, key
from pages.written_forms.drafts import translating
from pages.written_forms.drafts.apertium import ApertiumError, NotInstalledError, TooSlowError
from pages.written_forms.models import TranslatedWords
from pages.written_forms.terms import FORMS, OTHER, Terms

LONGEST = 100_000  # characters; of a longer text, its beginning
IN_ONE_GO, EACH_PIECE = 30, 20  # seconds, for all and for what Apertium is asked at once
NO_TERMS = Terms.of(())  # search has those from the list itself, as it stands


def known(texts: Sequence[Text]) -> tuple[list[list[str]], list[int]]:
    """The words of each, and of which none are known yet. One query."""
    prints = [fingerprint(text) for text in texts]
    rows = TranslatedWords.objects.filter(text__in=prints).values_list("text", "words")
    there = dict(rows) if texts else {}
    missing = [
        text.object_id for text, each in zip(texts, prints, strict=True) if each not in there
    ]
    return [there.get(each) or [] for each in prints], missing


def fingerprint(text: Text) -> str:
    said = "\0".join((text.language, text.title, text.lead, "\n".join(text.body)))
    return hashlib.sha256(said.encode()).hexdigest()


def fill(kind: str, ids: Collection[int]) -> list[int]:
    """For a while, or until Apertium hangs. Which are left for another go."""
    filled, left = [], _missing(kind, ids)
    until = time.monotonic() + IN_ONE_GO
    while left:
        text = left.pop()
        try:
            words: list[str] | None = other_words(text)
        except NotInstalledError:
            return []
        except TooSlowError:
            words, left = None, []
        except ApertiumError:
            words = None
        TranslatedWords.objects.update_or_create(text=fingerprint(text), defaults={"words": words})
        if words:
            filled.append(text.object_id)
        if time.monotonic() > until:
            break
    if filled:
        indexing.index(kind, filled)
    return [text.object_id for text in left]


def _missing(kind: str, ids: Collection[int]) -> list[Text]:
    """In any order: one on which Apertium hangs stops others, but not the same each night."""
    texts = list(_texts(alone().filter(kind=kind, object_id__in=ids).order_by("?")))
    missing = set(known(texts)[1])
    return [text for text in texts if text.object_id in missing]


def alone() -> QuerySet[Entry]:
    """What is public in one written form only."""
    same = Entry.objects.filter(kind=OuterRef("kind"), object_id=OuterRef("object_id"))
    twins = same.filter(language__in=FORMS).exclude(language=OuterRef("language"))
    return Entry.objects.filter(~Exists(twins), language__in=FORMS)


def _texts(entries: QuerySet[Entry]) -> Iterable[Text]:
    fields = entries.values_list("object_id", "language", "title", "lead", "body")
    for number, language, title, lead, body in fields.iterator():
        yield Text(number, language, title, lead, body.split("\n"))


def other_words(text: Text) -> list[str]:
    """One of each key that the text has not."""
    pieces = "\n".join((text.title, text.lead, *text.body))[:LONGEST].split("\n")
    asked = [translating.Text(piece) for piece in pieces if piece.strip()]
    form = text.language
    said = translating.translate(asked, form, OTHER[form], seconds=EACH_PIECE, terms=NO_TERMS)
    own = set(distinct_words(text).values())
    words = (word for each in said for word in own_words(each.value))
    found = {key(word): word for word in words if word.isalpha() and not is_stop_word(word)}
    return sorted(word for its_key, word in found.items() if its_key not in own)


def forget() -> None:
    """What no text says any longer, and what could not be done: that may be tried once more."""
    there = {fingerprint(text) for text in _texts(alone())}
    rows = TranslatedWords.objects.values_list("text", "words").iterator()
    gone = [text for text, words in rows if words is None or text not in there]
    TranslatedWords.objects.filter(text__in=gone).delete()
