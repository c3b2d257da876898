"""The words of a text, and the key of each: the same for a word in either written form.

Keys are what the index holds and what a query asks for; nobody is shown them. The sounds in which
the forms differ are made one, and endings are left off, by the same rules for both: what matters
is that both come out alike, not that the result is a word.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from pages.search.form_pairs import parts, whole_words
from pages.written_form_words import words as listed

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
LONGEST = 60  # letters of a word
SHORTEST_STEM = 3
ENGLISH_ENDINGS = re.compile(r"(?<=\w{3})(?:ings?|ed|es|s|e)$")
STOP_WORDS = listed("""
    alle at av bare både da de deg dei deira dem den denne der dere deres det dette di din disse
    dit ditt du dykk dykkar dere då eg ein eit eller en enn er et etter for fordi fra frå før ha
    hadde han hans har hennar hennes her hjå ho hos hun hva hvem hver hverandre hvilken hvilke hvis
    hvor hvordan hvorfor i ikke ikkje ingen inn innen ja jeg kan kor korleis korfor kun kunne kva
    kvar kvarandre kva kven kvifor kvi man me med meg mellom men mi min mitt mot må ned no noe noen
    noka noko nokon nokre nå når og også om opp oss over på sa saman sammen seg selv si sia siden
    sidan sin sine sitt sjølv skal skulle slik so som somme så til um under upp ut uten utan var
    vart ved vere verte vi vil ville vore vors vort være vært vår at ble bli blir vert blei blitt
    the of and to in is it for on as by an be are was were with this that from or not
""")

# Sounds in which the forms differ, in words that else are the same.
SOUNDS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^hv", "kv"),
        (r"([khg])j", r"\1"),
        (r"ei", "e"),
        (r"øy", "ø"),
        (r"au", "ø"),
        (r"(?<=\w{3})sentr(?=[ea])|^sentr(?=[ea])", "senter"),
        (r"(?<=\w{3})leg", "lig"),
        (r"(?<=\w{2})ning", "ing"),
        (r"(?<=\w{3})else(?=s\w)", "ing"),
        (r"(?<=\w{3})els(?=e)", "ing"),
        (r"(?<=\w{3})val(?=(?:et|a)?$)", "valg"),
        (r"(?<=\w{2})stad", "sted"),
        (r"(?<=\w{3})sam(?=[et]?$)", "som"),
        (r"(?<=\w{3})ar", "er"),
        (r"(?<=\w{3})ast", "est"),
        (r"(?<=\w{3})and(?=e$)", "end"),
    )
)
ENDINGS = re.compile(r"(?:erne|anes?|enes?|ende|este?|ers?|ens?|ets?|ere|as?|es|e)$")
GENITIVE = re.compile(r"(?<=\w{3}[adegklmptv])s$")
DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1+")


def words(text: str) -> Iterator[re.Match[str]]:
    """Where each stands; what a hyphen joins is one."""
    return WORD.finditer(text)


def plain(word: str) -> str:
    """Small letters without accents; æ, ø and å are letters of their own."""
    word = word.lower().replace("\u00ad", "").replace("-", "").replace("'", "").replace("’", "")
    if word.isascii():
        return word[:LONGEST]
    kept = (c if c in "æøå" else unicodedata.normalize("NFD", c)[0] for c in word)
    return "".join(kept)[:LONGEST]


def is_stop_word(word: str) -> bool:
    return word in STOP_WORDS


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """Of a word in Norwegian, whichever of the forms it is in."""
    word = plain(word)
    word = _whole().get(word) or _part().sub(lambda found: _parts()[found[0]], word)
    for sound, to in SOUNDS:
        word = sound.sub(to, word)
    return DOUBLED.sub(r"\1", _without_endings(GENITIVE.sub("", word)))


@lru_cache(maxsize=10_000)
def english_key(word: str) -> str:
    return "en." + ENGLISH_ENDINGS.sub("", plain(word))


def key_in(language: str, word: str) -> str:
    return english_key(word) if language == "en" else key(word)


def _without_endings(word: str) -> str:
    """Ending after ending, as long as a word is left: kvaliteten, kvalitet, kvalit."""
    while not word.endswith("het"):
        stem = ENDINGS.sub("", word)
        if stem == word or len(stem) < SHORTEST_STEM:
            break
        word = stem
    return word


@cache
def _parts() -> dict[str, str]:
    return parts()


@cache
def _whole() -> dict[str, str]:
    return whole_words()


@cache
def _part() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _parts()), key=len, reverse=True)))
