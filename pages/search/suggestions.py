"""«Did you mean …»: of the words that stand on the site, those nearest to what was written."""

from collections import defaultdict
from collections.abc import Mapping

from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from pages.search.models import Entry, KnownWord
from pages.search.search_query import SearchQuery

SHORTEST = 4  # letters; shorter words are too like each other
LONG = 8  # letters, from which on two may be wrong
MOST_LIKE = 1000  # words that are compared with one

LIKE = f"""
    SELECT asked.word, known.word, known.texts
    FROM unnest(%s::text[]) AS asked(word), LATERAL (
        SELECT word, texts FROM {KnownWord._meta.db_table} known
        WHERE length(word) BETWEEN length(asked.word) - 2 AND length(asked.word) + 2
          AND (left(word, 3) = left(asked.word, 3) OR right(word, 4) = right(asked.word, 4))
          AND EXISTS (SELECT 1 FROM {Entry._meta.db_table}
                      WHERE vector @@ quote_literal(known.key)::tsquery
                        AND (public_from IS NULL OR public_from <= %s))
        ORDER BY texts DESC, word LIMIT {MOST_LIKE}
    ) known
"""  # noqa: S608 names of our own


# For each word of a query the nearest that the site has, and how many letters apart they are.
Near = Mapping[str, tuple[str, int]]


def near_words(cursor: CursorWrapper, query: SearchQuery) -> Near:
    asked = {term.words[0] for term in query.wanted if not term.steps}
    asked = {word for word in asked if word.isalpha() and len(word) >= SHORTEST}
    if not asked:
        return {}
    cursor.execute(LIKE, [sorted(asked), timezone.now()])
    near: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for word, known, texts in cursor.fetchall():
        near[word].append((distance(word, known, allowed(word)), -texts, known))
    best = {word: min(known_words) for word, known_words in near.items()}
    return {word: (known, away) for word, (away, _, known) in best.items() if away <= allowed(word)}


def did_you_mean(query: SearchQuery, near: Near) -> str:
    """The same search with words that are there; nothing if none is near."""
    text = query.text
    for word, (known, away) in near.items():
        if away:
            text = _replaced(text, word, known)
    return text if text != query.text else ""


def fewer_words(query: SearchQuery, near: Near) -> list[str]:
    """Those of several that are on the site, each of which alone finds something."""
    there = [word for word, (_known, away) in near.items() if not away]
    return sorted(there, key=query.text.lower().find) if len(query.wanted) > 1 else []


def allowed(word: str) -> int:
    return 2 if len(word) >= LONG else 1


def _replaced(text: str, word: str, other: str) -> str:
    at = text.lower().find(word)
    return text[:at] + other + text[at + len(word) :] if at >= 0 else text


def distance(one: str, other: str, most: int) -> int:
    """How many letters are wrong, missing, too many or in each other's place; most + 1 if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, above, row = row, before, [i]
        for j, there in enumerate(other, start=1):
            step = min(row[-1] + 1, before[j] + 1, before[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                step = min(step, above[j - 2] + 1)
            row.append(step)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
