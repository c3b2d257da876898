"""Which paragraph is which: of the next version of a text, and of its twin in the other form."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from pages.publishing.comparison.edit_script import Budget, TooDifferentError, edit_script
from pages.publishing.comparison.pairing import Pair, pairs_of
from pages.written_forms.drift.paragraphs import Paragraph

Paragraphs = Sequence[Paragraph]


def became(old: Paragraphs, new: Paragraphs) -> Iterator[tuple[int | None, int | None]]:
    """Old place → new place in the order of the new; None where it is new, or gone."""
    places = iter(range(len(new)))
    for pair in _with_rewritten(pairs_of(old, new, Budget())):
        # Of what is the same in both, a pair has the old one twice.
        before = pair.old.index if isinstance(pair.old, Paragraph) else None
        yield before, next(places) if pair.new else None


def _with_rewritten(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """As many new ones of the same kinds as are gone from a place are the same in other words."""
    for is_paired, group in groupby(pairs, lambda pair: bool(pair.old and pair.new)):
        found = list(group)
        gone = [pair.old for pair in found if pair.old]
        come = [pair.new for pair in found if pair.new]
        if is_paired or [part.label for part in gone] != [part.label for part in come]:
            yield from found
        else:
            yield from (Pair(*both) for both in zip(gone, come, strict=True))


def twins(one: Paragraphs, other: Paragraphs) -> Iterator[tuple[int, int]]:
    """By position: blocks of the same kinds in the same order, and paragraphs within them."""
    own_blocks, other_blocks = _blocks(one), _blocks(other)
    kinds = ([block[0].kind_of_block for block in blocks] for blocks in (own_blocks, other_blocks))
    for own_place, other_place in _in_order(*kinds):
        own, theirs = own_blocks[own_place], other_blocks[other_place]
        labels = ([paragraph.label for paragraph in block] for block in (own, theirs))
        for first, second in _in_order(*labels):
            yield own[first].index, theirs[second].index


def _blocks(paragraphs: Paragraphs) -> list[list[Paragraph]]:
    return [list(block) for _number, block in groupby(paragraphs, lambda each: each.block)]


def _in_order(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int]]:
    try:
        script = edit_script(one, other, Budget())
    except TooDifferentError:
        return
    own_place = other_place = 0
    for op, items in script:
        if op == "=":
            yield from ((own_place + number, other_place + number) for number in range(len(items)))
        own_place += 0 if op == "+" else len(items)
        other_place += 0 if op == "-" else len(items)
