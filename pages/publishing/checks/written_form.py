"""Words of the other written form. An English text has none to find."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from pages.publishing.checks.findings import Finding, Level, Place, excerpt
from pages.publishing.checks.reading import Reading
from pages.written_form_words import BOKMAL, NYNORSK

QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
ADDRESS = re.compile(r"\S+@\S+|\S*www\.\S+|https?://\S+|\S+\.no\b")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SENTENCE_START = re.compile(r"(?:^|[.!?:–]\s)\W*$")
WORDS_AROUND = 3


def other_form(reading: Reading) -> Iterator[Finding]:
    yield from wrong_words(reading.language, reading.texts)


def wrong_words(language: str, texts: Iterable[tuple[Place, str]]) -> Iterator[Finding]:
    wrong = {"nb": NYNORSK, "nn": BOKMAL}.get(language)
    if wrong is None:
        return
    said = {"nb": _("«%(word)s» is not bokmål."), "nn": _("«%(word)s» is not nynorsk.")}
    seen = set()
    for place, piece in texts:
        for found in words_of_form(piece, wrong):
            word = found.group().lower()
            if (place.anchor, word) not in seen:
                seen.add((place.anchor, word))
                where = replace(place, excerpt=around(piece, found))
                yield Finding(Level.WARNING, said[language] % {"word": found.group()}, where)


def words_of_form(piece: str, wrong: frozenset[str]) -> Iterator[re.Match[str]]:
    """Not in what is quoted, not in addresses, not in names."""
    for silent in (QUOTED, ADDRESS):
        piece = silent.sub(lambda match: " " * len(match.group()), piece)
    words = list(WORD.finditer(piece))
    for number, word in enumerate(words):
        if word.group().lower() in wrong and not is_in_name(piece, words, number):
            yield word


def is_in_name(piece: str, words: list[re.Match[str]], number: int) -> bool:
    """«Høgskulen i …», or a small word between two with a capital letter."""
    if is_capital(piece, words[number]):
        return True
    around = words[number - 1 : number] + words[number + 1 : number + 2]
    return len(around) > 1 and all(is_capital(piece, word) for word in around)


def is_capital(piece: str, word: re.Match[str]) -> bool:
    """Which a word at the beginning of a sentence always is."""
    starts = SENTENCE_START.search(piece[max(0, word.start() - 4) : word.start()])
    begins = word.start() == 0 or (starts and starts.group().strip())
    return word.group()[0].isupper() and not begins


def around(piece: str, word: re.Match[str]) -> str:
    """The word with those beside it: enough to find the place by."""
    after = piece[word.start() :].split()[: WORDS_AROUND + 1]
    before = piece[: word.start()].rsplit(maxsplit=WORDS_AROUND)[-WORDS_AROUND:]
    glue = " " if piece[: word.start()].endswith(" ") else ""
    return excerpt(" ".join(before) + glue + " ".join(after))
