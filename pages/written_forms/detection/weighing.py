"""Which language a paragraph is in, by the words and endings that tell."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pages.written_forms.detection import foreign, norwegian
from pages.written_forms.detection.groups import TONGUES, Weights, weights_by_word
from pages.written_forms.detection.word_parts import BEGINNINGS, ENDINGS

LONGEST = 20_000  # characters that are looked at: what a paragraph is in shows long before
QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
TAG = re.compile(r"</?[a-z][^<>]*>|&[a-z]+;")
SIGN = re.compile(r"@|://|www\.|_|\\|%\(|\{|\}")
WORD = re.compile(r"[^\W\d_]+")
LONGEST_WORD = 60
SHORTEST, SHORTEST_STEM = 4, 2

LEAST = 2.0  # what the stronger language must weigh, and how much of it for each word
LEAST_FOR_EACH_WORD = 0.3
LEAST_BETWEEN = 0.4  # what the two forms must differ by
SLIPS = 2.0  # what a Norwegian text may have of Swedish, as «att»
MIXED = 0.4  # of what the stronger form weighs

WORDS = weights_by_word(norwegian.WORDS + foreign.WORDS)
BY_ENDING = weights_by_word(ENDINGS)
BY_BEGINNING = weights_by_word(BEGINNINGS)
BY_LETTER = weights_by_word(foreign.LETTERS)
DANISH = ((TONGUES.index("da"), 1.0),)
LONGEST_ENDING = max(map(len, BY_ENDING))
BEGINNING_SIZES = sorted({len(part) for part in BY_BEGINNING}, reverse=True)


@dataclass(frozen=True)
class Scores:
    """What speaks for each language, in the order of TONGUES."""

    words: int = 0
    no: float = 0
    only: float = 0
    nb: float = 0
    nn: float = 0
    en: float = 0
    da: float = 0
    sv: float = 0
    xx: float = 0

    @property
    def language(self) -> str | None:
        """no or en; None where too little speaks for either, or more for another."""
        norwegian = self.no + max(self.nb, self.nn)
        best = max(norwegian, self.en)
        enough = max(LEAST, LEAST_FOR_EACH_WORD * self.words)
        if best < enough or self.xx >= best or self.en == norwegian:
            return None
        if self.en == best:
            return "en"
        is_danish = self.da >= LEAST and self.da > self.only + self.nn
        is_neighbour = is_danish or self.sv > self.only + SLIPS
        return None if is_neighbour else "no"

    @property
    def form(self) -> str | None:
        if self.language == "no":
            return self.stronger if abs(self.nb - self.nn) >= LEAST_BETWEEN else None
        return self.language

    @property
    def stronger(self) -> str:
        return "nb" if self.nb > self.nn else "nn"

    @property
    def is_mixed(self) -> bool:
        """Both forms speak, and neither drowns the other."""
        weaker, stronger = sorted((self.nb, self.nn))
        return self.language == "no" and weaker >= max(LEAST, MIXED * stronger)


def written_form(text: str) -> str | None:
    """nb, nn or en; None where nothing can be said, or it is another language."""
    return scores(text).form


def scores(text: str) -> Scores:
    """Of the paragraph's own words; what it quotes speaks where those say nothing."""
    text = unicodedata.normalize("NFC", text[:LONGEST]).replace("\u00ad", "")
    text = TAG.sub(" ", text.lower() if text.isupper() else text)
    outside = weighed(words_in(QUOTED.sub(" ", text)))
    return outside if outside.form else weighed(words_in(text))


def words_in(text: str) -> list[str]:
    """None of an address or of what a program fills in."""
    if SIGN.search(text):
        text = " ".join(token for token in text.split() if not SIGN.search(token))
    return WORD.findall(text)


def weighed(words: list[str]) -> Scores:
    weights = [0.0] * len(TONGUES)
    small = " ".join(word for word in words if word.islower())  # not a name
    short = [word for word in words if len(word) <= LONGEST_WORD]
    for found in (*map(weights_of, short), *weights_of_letters(small)):
        for tongue, weight in found:
            weights[tongue] += weight
    return Scores(len(words), *weights)


def weights_of_letters(text: str) -> Iterator[Weights]:
    for letter in BY_LETTER.keys() & set(text):
        yield from [BY_LETTER[letter]] * text.count(letter)
    yield from [DANISH] * len(foreign.DANISH_SPELLING.findall(text))


@lru_cache(maxsize=20_000)  # a language uses most of its words again and again
def weights_of(word: str) -> Weights:
    """By the whole word; else by a part of it, which of a name says nothing."""
    small = word.lower()
    if small in WORDS:
        return WORDS[small]
    if word != small or len(word) < SHORTEST:
        return ()
    return by_beginning(word) or by_ending(word)


def by_beginning(word: str) -> Weights:
    for size in BEGINNING_SIZES:
        if found := BY_BEGINNING.get(word[:size]):
            return found if size < len(word) else ()
    return ()


def by_ending(word: str) -> Weights:
    for size in range(min(LONGEST_ENDING, len(word) - SHORTEST_STEM), 0, -1):
        if found := BY_ENDING.get(word[-size:]):
            return found
    return ()
