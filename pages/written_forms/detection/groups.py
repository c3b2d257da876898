"""How what tells languages apart is written down: words of one kind, with weight and reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# `no` speaks for Norwegian, whatever form, `only` against its neighbours Danish and Swedish, whose
# `da` and `sv` are what Norwegian never has; `xx` is any other language.
TONGUES = ("no", "only", "nb", "nn", "en", "da", "sv", "xx")
Weights = tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Group:
    """A weight of 2 is as good as certain, 1 is a hint, less than that counts by numbers only."""

    tongues: str
    weight: float
    words: str | Iterable[str]

    def __iter__(self) -> Iterator[str]:
        return iter(self.words.split() if isinstance(self.words, str) else self.words)


def pairs(weight: float, text: str) -> tuple[Group, Group]:
    """What bokmål and nynorsk write in two ways, as «ikke/ikkje»."""
    both = [pair.split("/") for pair in text.split()]
    bokmal, nynorsk = ({pair[side] for pair in both} for side in (0, 1))
    return Group("nb", weight, bokmal - nynorsk), Group("nn", weight, nynorsk - bokmal)


def weights_by_word(groups: Iterable[Group]) -> dict[str, Weights]:
    """Of a word that two groups have for the same language, the greater weight counts."""
    found: dict[str, dict[int, float]] = {}
    for group in groups:
        for word in group:
            of_word = found.setdefault(word, {})
            for tongue in map(TONGUES.index, group.tongues.split()):
                of_word[tongue] = max(of_word.get(tongue, 0), group.weight)
    return {word: tuple(weights.items()) for word, weights in found.items()}
