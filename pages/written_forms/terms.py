"""The house's own words in the two written forms: which word of one is which of the other.

A word with a hyphen stands for that part of compounds: «-veiledning» is every word that ends so,
«veilednings-» every word that begins so, «-veilednings-» is found inside.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pages.written_forms.models import Term

FORMS = ("nb", "nn")
OTHER = {"nb": "nn", "nn": "nb"}
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Found:
    """A term in a text, and what it may be in the other form, the likeliest first."""

    start: int
    end: int
    others: tuple[str, ...]
    is_compound: bool = False
    known: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    def fits(self, words: str) -> bool:
        """They are of the list, if perhaps in another inflection."""
        return " ".join(words.lower().split()) in self.known


@dataclass(frozen=True)
class Part:
    """Of compounds."""

    own: str
    other: str
    begins: bool  # such a word
    ends: bool

    def replaced(self, word: str) -> str | None:
        """The word with this part in the other form, if it has it."""
        small, size = word.lower(), len(self.own)
        if self.begins:
            at = 0 if small.startswith(self.own) else -1
        else:
            at = len(word) - size if self.ends else small.find(self.own, 1)
        if at < (not self.begins) or small[at : at + size] != self.own:
            return None
        if (at + size == len(word)) != self.ends:
            return None
        return word[:at] + like(word[at : at + size], self.other) + word[at + size :]


class Words:
    """The list as it is read from one form to the other."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.whole: dict[str, tuple[str, ...]] = {}
        parts = []
        for own, other in pairs:
            if own.startswith("-") or own.endswith("-"):
                ends = (not own.startswith("-"), not own.endswith("-"))
                parts.append(Part(own.strip("-").lower(), other.strip("-"), *ends))
            else:
                known = self.whole.get(own.lower(), ())
                self.whole[own.lower()] = (*known, other)
        self.parts = sorted(parts, key=lambda part: -len(part.own))
        self.known = frozenset(other.lower() for others in self.whole.values() for other in others)
        self.pattern = _any_of(self.whole)


@dataclass(frozen=True)
class Terms:
    """What is asked of the list, in either direction."""

    words: dict[str, Words]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "Terms":
        pairs = list(pairs)
        return cls({"nb": Words(pairs), "nn": Words((nn, nb) for nb, nn in pairs)})

    def twins(self, word: str, form: str) -> set[str]:
        """The same word in the other form, as far as the list knows: for those who search."""
        words, small = self.words[form], " ".join(word.lower().split())
        made = (part.replaced(small) for part in words.parts)
        others = (other.lower() for other in words.whole.get(small, ()))
        return {*others, *(each for each in made if each)} - {small}

    def find(self, text: str, form: str) -> Iterator[Found]:
        """Whole words, the longest terms first; compounds where no term is the whole word."""
        words, at = self.words[form], 0
        for match in words.pattern.finditer(text):
            yield from _compounds(text, at, match.start(), words)
            others = words.whole[" ".join(match.group().lower().split())]
            cased = tuple(like(match.group(), other) for other in others)
            yield Found(*match.span(), cased, known=words.known)
            at = match.end()
        yield from _compounds(text, at, len(text), words)


def load() -> Terms:
    """The list as it stands now: one query."""
    return Terms.of(Term.objects.values_list(*FORMS))


def like(word: str, other: str) -> str:
    """The other word with the capitals of the first; a capital of its own it keeps."""
    if len(word) > 1 and word.isupper():
        return other.upper()
    if word[:1].isupper():
        return other[:1].upper() + other[1:]
    return other


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    spaced = (r"\s+".join(re.escape(part) for part in word.split()) for word in longest_first)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spaced) or '(?!)'})(?![\w-])", re.IGNORECASE)


def _compounds(text: str, start: int, end: int, words: Words) -> Iterator[Found]:
    if not words.parts:
        return
    for word in WORD.finditer(text, start, end):
        for part in words.parts:
            if other := part.replaced(word.group()):
                yield Found(*word.span(), (other,), is_compound=True)
                break
