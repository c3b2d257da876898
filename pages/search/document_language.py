"""Which language a whole document is in, by its commonest words."""

from collections.abc import Iterable
from itertools import chain, islice

from pages.written_form_words import BOKMAL, NYNORSK
from pages.written_form_words import words as listed

MOST_WORDS = 5000
FEWEST = 3  # words that tell
WORDS = {
    "nb": BOKMAL | listed("et en blir ble"),
    "nn": NYNORSK | listed("ein eit vert vart"),
    "en": listed("the of and to is that for with this are which be by from have not their it as"),
}


def language_of(paragraphs: Iterable[str]) -> str:
    """Empty where the words do not tell."""
    words = [word.strip(".,:;()«»\"'").lower() for word in _first_words(paragraphs)]
    found = {language: sum(word in known for word in words) for language, known in WORDS.items()}
    best, second = sorted(found, key=lambda language: -found[language])[:2]
    return best if found[best] >= FEWEST and found[best] > found[second] else ""


def _first_words(paragraphs: Iterable[str]) -> Iterable[str]:
    return islice(chain.from_iterable(each.split() for each in paragraphs), MOST_WORDS)
