"""A text as PostgreSQL's full text search holds it: the keys of its words, where they stand."""

from collections.abc import Iterable, Iterator, Sequence

from pages.search.texts import Text
from pages.search.word_keys import is_stop_word, key_in, plain, words

WEIGHTS = "ABC"  # of title, lead and body
TWINS_WEIGHT = "D"
LAST_PLACE = 16_383  # PostgreSQL counts no further
PLACES_OF_ONE = 255
NORWEGIAN = {"nb", "nn"}
ROOM = 900_000  # bytes of keys and places: a vector holds a megabyte

Places = dict[str, list[str]]


def vector(text: Text, twins: Iterable[Text]) -> str:
    """The text's own words, and with less weight those of the same thing in the other form."""
    places: Places = {}
    at = 0
    for weight, pieces in zip(WEIGHTS, ([text.title], [text.lead], text.body), strict=True):
        at = _add(places, text.language, pieces, at, weight)
    for twin in twins:
        if {twin.language, text.language} <= NORWEGIAN:
            pieces = [twin.title, twin.lead, *twin.body]
            at = _add(places, twin.language, pieces, at, TWINS_WEIGHT)
    return _written(places)


def heading(text: Text) -> str:
    """Of title and lead alone, which is so small that it is read with its row."""
    places: Places = {}
    at = _add(places, text.language, [text.title], 0, WEIGHTS[0])
    _add(places, text.language, [text.lead], at, WEIGHTS[1])
    return _written(places)


def _written(places: Places) -> str:
    """As much of it as there is room for; each key has a place in a table besides."""
    written, room = [], ROOM
    for key, found in places.items():
        room -= len(key.encode()) + 2 * len(found) + 4
        if room < 0:
            break
        written.append(f"'{key}':{','.join(found)}")
    return " ".join(written)


def _add(places: Places, language: str, pieces: Sequence[str], at: int, weight: str) -> int:
    """The last place taken; between two pieces one is left free, so that no phrase crosses."""
    for piece in pieces:
        for word in own_words(piece):
            at += 1
            if not is_stop_word(word):
                _add_key(places, key_in(language, word), f"{min(at, LAST_PLACE)}{weight}")
        at += 1
    return at


def _add_key(places: Places, key: str, place: str) -> None:
    known = places.get(key)
    if known is None:
        places[key] = [place]
    elif len(known) < PLACES_OF_ONE and known[-1] != place:
        known.append(place)


def own_words(piece: str) -> Iterator[str]:
    return (plain(found[0]) for found in words(piece))


def distinct_words(text: Text) -> dict[str, str]:
    """Each word of letters, with its key."""
    pieces = (text.title, text.lead, *text.body)
    found = {word for piece in pieces for word in own_words(piece)}
    kept = (word for word in found if word.isalpha() and not is_stop_word(word))
    return {word: key_in(text.language, word) for word in kept}
