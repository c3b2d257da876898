"""A segment as it comes back from Apertium: put together again, and looked at before it is used."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pages.written_forms.drafts.fragments import Atom, Segment, Tag, shared_tags

PART = re.compile(
    r"\[\[(?P<bound>t:i:[^\]\[]*)\]\](?P<words>[^\[\]]*)\[\[/\]\]"
    r"|\[k(?P<kept>\d+)\]|(?P<text>[^\[\]]+)"
)
BOUND = re.compile(r"\[\[([^\]\[/]+)\]\]")
NUMBER = re.compile(r"t:i:(\d+)")
# Apertium's marks for a word it does not know; none of these is ever sent.
MARKED = re.compile(r"[*#@]([^\W_]+(?:[-'’][^\W_]+)*)")
SIGNS = re.compile(r"[\\^$\[\]{}/<>@*#\uffff]")
DIGITS = re.compile(r"\d+")
SENTENCE_BEGINS = re.compile(r"(?:\A|[.!?:]\W*|[–•-]\s)[«\"“(\s]*\Z")
CONTEXT = 8  # atoms that tell whether a sentence begins


@dataclass(frozen=True)
class Answer:
    """A segment in the other form; None where it came back damaged."""

    atoms: Segment | None
    uncertain: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bound:
    """Words as they came back, and what they were sent as."""

    words: str
    atom: Atom


def read(piece: str, segment: Segment, bound: list[Atom], kept: list[Atom]) -> Answer:
    try:
        parts = list(_parts(piece, bound, kept))
    except (IndexError, ValueError):
        return Answer(None)
    uncertain: list[str] = []
    atoms = _spaced([_settled(part, uncertain) for part in _joined(parts)])
    atoms = [_without_marks(atom, atoms[:at], uncertain) for at, atom in enumerate(atoms)]
    if PART.sub("", piece) or not _is_whole(atoms, segment):
        return Answer(None)
    return Answer(atoms, tuple(uncertain))


def _parts(piece: str, bound: list[Atom], kept: list[Atom]) -> Iterator[Bound]:
    most = _most(piece)
    for part in PART.finditer(piece):
        if number := part["kept"]:
            yield Bound(kept[int(number)].text, kept[int(number)])
        elif text := part["text"]:
            yield Bound(text, Atom(text))
        else:
            counts = Counter(NUMBER.findall(part["bound"]))
            own = [int(number) for number, times in counts.items() if times == most[number]]
            yield Bound(part["words"], bound[own[0]] if own else Atom(part["words"]))


def _most(piece: str) -> dict[str, int]:
    """How often a number stands with one word. Where Apertium joins words to a phrase, it gives
    its numbers to all of them, and the word that had one gets it more often than the others."""
    most: dict[str, int] = {}
    for numbers in BOUND.findall(piece):
        for number, times in Counter(NUMBER.findall(numbers)).items():
            most[number] = max(most.get(number, 0), times)
    return most


def _joined(parts: list[Bound]) -> Iterator[Bound]:
    """The words of one term that still stand together, as one; Apertium parts compounds too."""
    at = 0
    while at < len(parts):
        end = at + 1
        while parts[at].atom.term and (more := _more(parts, at, end)):
            end += more
        yield Bound("".join(part.words for part in parts[at:end]), parts[at].atom)
        at = end


def _more(parts: list[Bound], at: int, end: int) -> int:
    """How many parts further the same term goes on."""
    for far in (1, 2):
        between = "".join(part.words for part in parts[end : end + far - 1])
        last = end + far - 1
        if last < len(parts) and parts[last].atom is parts[at].atom and not between.strip():
            return far
    return 0


def _settled(part: Bound, uncertain: list[str]) -> Atom:
    """A term has the last word, unless Apertium has inflected it; of a compound it has it only
    where Apertium does not know the word, and somebody should look."""
    atom = part.atom
    if atom.kept or atom.term is None:
        return replace(atom, text=part.words)
    is_known = not MARKED.search(part.words)
    if is_known and (atom.term.is_compound or atom.term.fits(part.words)):
        return replace(atom, text=part.words)
    if atom.term.is_compound:
        uncertain.append(atom.term.others[0])
    return replace(atom, text=atom.term.others[0])


def _spaced(atoms: Segment) -> Segment:
    """White space between two words of an element is the element's."""
    spaced = list(atoms)
    for at in range(1, len(atoms) - 1):
        if atoms[at].text.isspace() and not atoms[at].kept:
            tags = shared_tags(atoms[at - 1].tags, atoms[at + 1].tags)
            spaced[at] = replace(atoms[at], tags=tags)
    return spaced


def _without_marks(atom: Atom, before: Segment, uncertain: list[str]) -> Atom:
    """What looks like a name is none of the words somebody should look at."""
    if atom.kept or not MARKED.search(atom.text):
        return atom
    earlier = "".join(each.text for each in before[-CONTEXT:])
    for mark in MARKED.finditer(atom.text):
        begins = SENTENCE_BEGINS.search(earlier + atom.text[: mark.start()])
        if begins or not mark[1][0].isupper():
            uncertain.append(mark[1])
    return replace(atom, text=MARKED.sub(r"\1", atom.text))


def _is_whole(atoms: Segment, sent: Segment) -> bool:
    """Every element, kept piece and figure is there, and no sign that nobody sent."""
    kept = [[atom.text for atom in each if atom.kept] for each in (atoms, sent)]
    words = ["".join(atom.text for atom in each if not atom.kept) for each in (atoms, sent)]
    return (
        kept[0] == kept[1]
        and _tags(atoms) == _tags(sent)
        and Counter(DIGITS.findall(words[0])) == Counter(DIGITS.findall(words[1]))
        and not SIGNS.search(words[0])
    )


def _tags(atoms: Segment) -> set[Tag]:
    return {tag for atom in atoms for tag in atom.tags}
