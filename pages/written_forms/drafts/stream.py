"""Apertium's stream format: segments in, segments out.

Words are text. A word inside elements, or of a term, is bound to a number that follows it wherever
the translation puts it: `[[t:i:3]]ord[[/]]`. What is kept is a blank with a number: `[k5]`. A
segment ends with a sentence of its own: `.[][s2]`.
"""

import re
from dataclasses import dataclass, field
from itertools import count

from pages.written_forms.drafts import answers, apertium
from pages.written_forms.drafts.answers import Answer
from pages.written_forms.drafts.fragments import Atom, Segment

END = re.compile(r"\.?\[\]\[s(\d+)\]")


@dataclass
class Sent:
    """What was written, to know it again."""

    bound: list[Atom] = field(default_factory=list)
    kept: list[Atom] = field(default_factory=list)


def translated(segments: list[Segment], source: str, target: str, seconds: float) -> list[Answer]:
    """ApertiumError where what comes back cannot be told apart."""
    if not segments:
        return []
    sent = [Sent() for _ in segments]
    written_ones = map(written, segments, sent)
    stream = "".join(f"{each}.[][s{number}]" for each, number in zip(written_ones, count()))
    pieces = END.split(apertium.translate(stream, source, target, seconds))
    if pieces[1::2] != [str(number) for number in range(len(segments))] or pieces[-1].strip():
        raise apertium.rubbish()
    return [
        answers.read(piece, segment, each.bound, each.kept)
        for piece, segment, each in zip(pieces[:-1:2], segments, sent, strict=True)
    ]


def written(segment: Segment, sent: Sent) -> str:
    return "".join(_written(atom, sent) for atom in segment)


def _written(atom: Atom, sent: Sent) -> str:
    if atom.kept:
        sent.kept.append(atom)
        return f"[k{len(sent.kept) - 1}]"
    if atom.term is None and (not atom.tags or atom.text.isspace()):
        return atom.text
    words = atom.text.split()
    first = len(sent.bound)
    sent.bound += [atom] * len(words)
    return " ".join(f"[[t:i:{first + at}]]{word}[[/]]" for at, word in enumerate(words))
