"""Which part of one version is which of the other: copies have new keys, so content decides."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pages.publishing.comparison.edit_script import Budget, Script, TooDifferentError, edit_script
from pages.publishing.comparison.texts import Text

LEAST_ALIKE = 0.3  # share of words in common from which a part is the same one, changed
LEAST_ALIKE_ELSEWHERE = 0.6  # … when it stands somewhere else
MOST_PAIRS = 40_000  # of parts that are weighed against each other


@dataclass(frozen=True)
class Part:
    """A block or the like with its fields; only parts of one label can be the same one."""

    label: str
    texts: tuple[Text, ...]


@dataclass
class Pair:
    old: Part | None = None
    new: Part | None = None
    is_moved: bool = False


def pairs_of(old: Sequence[Part], new: Sequence[Part], budget: Budget) -> list[Pair]:
    """In the order of the new, with what is gone where it stood."""
    return _with_moved(list(_pairs(old, new, budget)))


def _pairs(old: Sequence[Part], new: Sequence[Part], budget: Budget) -> Iterator[Pair]:
    removed: list[Part] = []
    added: list[Part] = []
    for op, parts in [*_script(old, new, budget), ("=", ())]:
        if op == "=":
            yield from _between(removed, added)
            yield from (Pair(part, part) for part in parts)
            removed, added = [], []
        else:
            (removed if op == "-" else added).extend(parts)


def _script(old: Sequence[Part], new: Sequence[Part], budget: Budget) -> Script[Part]:
    try:
        return edit_script(old, new, budget)
    except TooDifferentError:
        return [("-", old), ("+", new)]


def _between(removed: Sequence[Part], added: Sequence[Part]) -> Iterable[Pair]:
    """Among neighbours that are not the same: the pairs that have most in common in all."""
    if len(removed) * len(added) > MOST_PAIRS:
        return [*(Pair(old=part) for part in removed), *(Pair(new=part) for part in added)]
    is_alone = len(removed) == len(added) == 1
    before, after = [_words(part) for part in removed], [_words(part) for part in added]

    def weight(i: int, j: int) -> float:
        if removed[i].label != added[j].label:
            return 0
        share = alike(before[i], after[j])
        return share if share >= LEAST_ALIKE else float(is_alone)

    return _best_pairs(removed, added, weight)


def _best_pairs(
    removed: Sequence[Part], added: Sequence[Part], weight: Callable[[int, int], float]
) -> Iterator[Pair]:
    weights = [[weight(i, j) for j in range(len(added))] for i in range(len(removed))]
    best = [[0.0] * (len(added) + 1) for _row in range(len(removed) + 1)]
    for i in range(len(removed) - 1, -1, -1):
        for j in range(len(added) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + weights[i][j])
    i = j = 0
    while i < len(removed) or j < len(added):
        if j == len(added) or (i < len(removed) and best[i][j] == best[i + 1][j]):
            yield Pair(old=removed[i])
            i += 1
        elif i == len(removed) or best[i][j] == best[i][j + 1]:
            yield Pair(new=added[j])
            j += 1
        else:
            yield Pair(removed[i], added[j])
            i, j = i + 1, j + 1


def _with_moved(pairs: list[Pair]) -> list[Pair]:
    """What is gone in one place and stands in another has been moved."""
    gone = [pair for pair in pairs if pair.new is None]
    come = [pair for pair in pairs if pair.old is None]
    if not gone or not come or len(gone) * len(come) > MOST_PAIRS:
        return pairs
    words = {id(pair): _words(pair.old or pair.new) for pair in (*gone, *come)}
    for pair in come:
        shares = [
            (alike(words[id(pair)], words[id(each)]), -number, each)
            for number, each in enumerate(gone)
            if each.old and pair.new and each.old.label == pair.new.label
        ]
        share, _number, found = max(shares, default=(0, 0, None), key=lambda each: each[:2])
        if found and share >= LEAST_ALIKE_ELSEWHERE:
            gone.remove(found)
            pair.old, found.old, pair.is_moved = found.old, None, True
    return [pair for pair in pairs if pair.old or pair.new]


def _words(part: Part | None) -> Counter[str]:
    texts = part.texts if part else ()
    return Counter(word for text in texts for word in text.words.split())


def alike(one: Counter[str], other: Counter[str]) -> float:
    """The share of their words that two parts have in common."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0
