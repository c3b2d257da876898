"""Advice on plain language. It never stops anybody."""

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pages.publishing.checks.findings import Finding, Level, Place, excerpt
from pages.publishing.checks.reading import Reading

NORWEGIAN = {"nb", "nn"}
LONGEST_SENTENCE = 30  # words
LONGEST_PARAGRAPH = 120
SENTENCE_END = re.compile(r"(?<=[.!?…])[»”\")]*\s+(?=[«“\"(]*[A-ZÆØÅ0-9])")
WORD = re.compile(r"[^\W\d_][\w-]*")

# Verbs that end as a passive does and are none.
ACTIVE = "finnes|synes|lykkes|trives|møtes|kjennes|minnes|undres|virkes|skyldes|behøves|enes"
ACTIVE_NN = "finnast|synast|lykkast|trivast|møtast|kjennast|minnast|undrast|einast"
DONE = (
    "anbefalt|arbeidet|bedt|besluttet|foreslått|forutsatt|gitt|gjennomført|gjort|lagt|meldt|"
    "opprettet|orientert|pekt|presisert|publisert|regnet|sagt|satt|sendt|stilt|tatt|understreket|"
    "vedtatt|vist|vurdert"
)
DONE_NN = (
    "arbeidd|arbeidt|bede|bedt|føreslått|føresett|gitt|gjennomført|gjeve|gjort|lagt|meldt|"
    "oppretta|orientert|peika|presisert|publisert|rekna|sagt|sendt|sett|stilt|tatt|teke|tilrådd|"
    "understreka|vedteke|vist|vurdert"
)
CAN = "skal|må|bør|kan|vil"
PASSIVE_OPENINGS = {
    "nb": re.compile(
        rf"det (blir|ble|er blitt|({CAN}) bli)( \w+)? ({DONE})\b"
        rf"|det (?!({ACTIVE})\b)\w+es\b|\w+ ({CAN}) (?!({ACTIVE})\b)\w{{3,}}es\b",
        re.IGNORECASE,
    ),
    "nn": re.compile(
        rf"det (blir|vert|blei|vart|er blitt|er vorte|({CAN}) (bli|verte))( \w+)? ({DONE_NN})\b"
        rf"|\w+ ({CAN}) (?!({ACTIVE_NN})\b)\w{{3,}}ast\b",
        re.IGNORECASE,
    ),
}

# Läsbarhetsindex: words for each sentence, and the share of words with more than six letters.
LONG_WORD = 6
FEWEST_WORDS = 100  # of fewer it says nothing
EASY, MEDIUM = 40, 50


def sentences(piece: str) -> list[str]:
    return [sentence for sentence in SENTENCE_END.split(piece) if sentence]


def sentences_of(reading: Reading) -> Iterator[tuple[Place, str]]:
    if reading.language in NORWEGIAN:
        for place, piece in reading.texts:
            for sentence in sentences(piece):
                yield replace(place, excerpt=excerpt(sentence)), sentence


def long_sentence(reading: Reading) -> Iterator[Finding]:
    for place, sentence in sentences_of(reading):
        count = len(sentence.split())
        if count > LONGEST_SENTENCE:
            said = _("The sentence has %(count)s words. Can it be two?") % {"count": count}
            yield Finding(Level.ADVICE, said, place)


def passive_opening(reading: Reading) -> Iterator[Finding]:
    for place, sentence in sentences_of(reading):
        if opening := PASSIVE_OPENINGS[reading.language].match(sentence):
            said = _("The sentence opens in the passive: «%(text)s». Who does it?")
            yield Finding(Level.ADVICE, said % {"text": opening.group()}, place)


def long_paragraph(reading: Reading) -> Iterator[Finding]:
    if reading.language not in NORWEGIAN:
        return
    for place, piece in reading.texts:
        count = len(piece.split())
        if count > LONGEST_PARAGRAPH:
            said = _("The paragraph has %(count)s words. Can it be two?") % {"count": count}
            yield Finding(Level.ADVICE, said, replace(place, excerpt=excerpt(piece)))


def readability(reading: Reading) -> Iterator[Finding]:
    pieces = [piece for _place, piece in reading.texts]
    words = [word for piece in pieces for word in WORD.findall(piece)]
    if reading.language not in NORWEGIAN or len(words) < FEWEST_WORDS:
        return
    number = lix(words, sum(len(sentences(piece)) for piece in pieces))
    said = _("Readability index (LIX): %(number)s, %(word)s. For information only.")
    yield Finding(Level.INFO, said % {"number": number, "word": in_a_word(number)})


def lix(words: list[str], sentence_count: int) -> int:
    long_words = sum(len(word) > LONG_WORD for word in words)
    return round(len(words) / max(sentence_count, 1) + 100 * long_words / max(len(words), 1))


def in_a_word(number: int) -> str:
    if number < EASY:
        return pgettext("readability", "easy")
    return (
        pgettext("readability", "medium") if number <= MEDIUM else pgettext("readability", "hard")
    )
