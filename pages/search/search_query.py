"""What somebody searches for, as they wrote it: words, «exact phrases» and -what is left out."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from pages.search.word_keys import english_key, is_stop_word, key, plain, words

MOST_TERMS = 16
SHORTEST_PART = 4  # letters of a key that may be part of a compound
QUOTED = re.compile(
    r"""(?P<minus>(?<!\S)[-−–])?(?:["“”«»](?P<phrase>[^"“”«»]+)["“”«»]|(?P<word>[^\s"“”«»]+))"""
)


@dataclass(frozen=True)
class Term:
    """One word or the words of a phrase, each with the places it stands after the one before."""

    words: tuple[str, ...]
    steps: tuple[int, ...] = ()
    is_excluded: bool = False

    @property
    def keys(self) -> list[str]:
        return [key(word) for word in self.words]

    def sql(self, compounds: Mapping[str, Collection[str]]) -> str:
        """As PostgreSQL's tsquery; keys hold letters and digits alone."""
        if not self.steps and not self.is_excluded:
            return _any([*_either(self.words[0]), *compounds.get(key(self.words[0]), ())])
        found = _any(_either(self.words[0]))
        for word, step in zip(self.words[1:], self.steps, strict=True):
            found += f" <{step}> {_any(_either(word))}"
        return f"!({found})" if self.is_excluded else f"({found})"


@dataclass(frozen=True)
class SearchQuery:
    text: str
    terms: tuple[Term, ...] = field(default=())

    @classmethod
    def read(cls, text: str) -> "SearchQuery":
        return cls(text, tuple(_terms(text))[:MOST_TERMS])

    @property
    def wanted(self) -> list[Term]:
        return [term for term in self.terms if not term.is_excluded]

    @property
    def part_keys(self) -> list[str]:
        """Keys of single words that a compound may be made of."""
        single = (term.keys[0] for term in self.wanted if not term.steps)
        return sorted({each for each in single if len(each) >= SHORTEST_PART})

    @property
    def whole_key(self) -> str:
        """The same for the same words in either form; none where some are left out."""
        if len(self.wanted) < len(self.terms):
            return ""
        return " ".join(sorted({each for term in self.terms for each in term.keys}))

    def all_keys(self, compounds: Mapping[str, Collection[str]]) -> set[str]:
        """Of all words that make a text a hit."""
        own = {each for term in self.wanted for word in term.words for each in _either(word)}
        return own | {each for wholes in compounds.values() for each in wholes}

    def sql(self, compounds: Mapping[str, Collection[str]] | None = None) -> str:
        return " & ".join(term.sql(compounds or {}) for term in self.terms)


def _terms(text: str) -> Iterator[Term]:
    for found in QUOTED.finditer(text):
        is_excluded = bool(found["minus"])
        if found["phrase"]:
            yield from _phrase(found["phrase"], is_excluded=is_excluded)
        else:
            for word in words(found["word"]):
                if not is_stop_word(plain(word[0])):
                    yield Term((plain(word[0]),), is_excluded=is_excluded)


def _phrase(text: str, *, is_excluded: bool) -> Iterator[Term]:
    """Common words are in no index, but take their place."""
    places = [(at, plain(word[0])) for at, word in enumerate(words(text))]
    kept = [(at, word) for at, word in places if not is_stop_word(word)]
    if kept:
        steps = tuple(after[0] - before[0] for before, after in pairwise(kept))
        yield Term(tuple(word for _at, word in kept), steps, is_excluded)


def _either(word: str) -> tuple[str, str]:
    """In Norwegian and in English."""
    return key(word), english_key(word)


def _any(keys: Collection[str]) -> str:
    asked = " | ".join(f"'{each}'" for each in dict.fromkeys(keys))
    return f"({asked})"
