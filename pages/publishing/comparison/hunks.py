"""What two texts have in common and what is changed between: paragraphs, then words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pages.publishing.comparison.edit_script import Budget, TooDifferentError, edit_script

TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")
MOST_WORDS_IN_A_CRUMB = 2


@dataclass
class Hunk:
    """What both have, and what then is changed."""

    common: str = ""
    removed: str = ""
    added: str = ""
    is_coarse: bool = False

    @property
    def size(self) -> int:
        return max(len(self.removed), len(self.added))


@dataclass
class _Lines:
    common: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)


def hunks_of(old: str, new: str, budget: Budget) -> list[Hunk]:
    """First whole paragraphs, then the words of those that are not the same."""
    try:
        script = edit_script(_lines(old), _lines(new), budget)
    except TooDifferentError:
        return [Hunk(removed=old, added=new, is_coarse=True)]
    found = [_Lines()]
    for op, lines in script:
        if op == "=":
            found.append(_Lines(common=list(lines)))
        else:
            (found[-1].removed if op == "-" else found[-1].added).extend(lines)
    return [hunk for lines in found for hunk in _in_words(lines, budget)]


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _in_words(lines: _Lines, budget: Budget) -> list[Hunk]:
    pairs = [("".join(lines.removed), "".join(lines.added))]
    if len(lines.removed) == len(lines.added):
        pairs = list(zip(lines.removed, lines.added, strict=True))
    changed = [hunk for old, new in pairs for hunk in _words(old, new, budget)]
    return [Hunk(common="".join(lines.common)), *changed]


def _words(old: str, new: str, budget: Budget) -> list[Hunk]:
    try:
        script = edit_script(TOKEN.findall(old), TOKEN.findall(new), budget)
    except TooDifferentError:
        return [Hunk(removed=old, added=new, is_coarse=True)]
    hunks = [Hunk()]
    for op, tokens in script:
        if op == "=":
            hunks.append(Hunk(common="".join(tokens)))
        elif op == "-":
            hunks[-1].removed += "".join(tokens)
        else:
            hunks[-1].added += "".join(tokens)
    return _slid(_without_crumbs(hunks))


def _without_crumbs(hunks: Sequence[Hunk]) -> list[Hunk]:
    """A common word between two larger changes tells a reader less than one change does."""
    kept = [hunks[0]]
    for hunk in hunks[1:]:
        if _is_crumb(kept[-1], hunk):
            kept[-1].removed += hunk.common + hunk.removed
            kept[-1].added += hunk.common + hunk.added
        else:
            kept.append(hunk)
    return kept


def _is_crumb(before: Hunk, hunk: Hunk) -> bool:
    around = min(before.size, hunk.size)
    if "\n" in hunk.common or not around:
        return False
    words = hunk.common.split()
    return len(words) <= MOST_WORDS_IN_A_CRUMB and len("".join(words)) <= around


def _slid(hunks: list[Hunk]) -> list[Hunk]:
    """«end[. New end].» as «end.[ New end.]»: a new sentence, or one that is gone, as a whole."""
    for hunk, following in pairwise(hunks):
        if bool(hunk.removed) == bool(hunk.added):
            continue
        text = hunk.removed or hunk.added
        while (token := _first(text)) and token == _first(following.common) != following.common:
            text, following.common = text[len(token) :] + token, following.common[len(token) :]
            hunk.common += token
        hunk.removed, hunk.added = (text, "") if hunk.removed else ("", text)
    return hunks


def _first(text: str) -> str | None:
    """The first word or mark; none where a paragraph ends."""
    found = TOKEN.match(text)
    return found[0] if found and found[0] != "\n" else None
