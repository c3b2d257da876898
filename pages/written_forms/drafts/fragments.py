"""A text as what is translated and what is kept as it stands, byte for byte."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pages.written_forms.terms import Found, Terms

# Plain text goes on in a new sentence after these: cells of a table, lines.
BORDER = re.compile(r"(\s*[|\n\r\t]\s*)")
TOKEN = re.compile(
    r"""
    (?P<kept>
        (?:https?://|www\.)[^\s<>«»"]*[^\s<>«»".,;:!?)]   # addresses on the web
      | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                      # and of mail
      | \b(?:[\w-]+\.)+(?:no|com|org|net|eu|info)\b(?:/[^\s<>«»"]*[^\s<>«»".,;:!?)])?
      | \d[\d.,]*(?:(?:&nbsp;|[\xa0\u202f])[\d.,%]+)+      # figures that hold together
      | &(?:\w+|\#\w+);                                   # a letter as HTML has it
      | [^\w\s.,;:!?'"«»“”„’‘()–—…%&§-]+ | _+             # what Apertium's own format is written in
      | \s{2,} | [^\S ]                                   # white space that says something
    )
  | \d+(?:[.,]\d+)* | [^\W_]+(?:[-'’][^\W_]+)* | .
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Tag:
    markup: str
    name: str
    number: int  # of the element in its text: two that look the same are two


@dataclass(frozen=True)
class Atom:
    """A word or what stands between words, inside these elements."""

    text: str
    tags: tuple[Tag, ...] = ()
    kept: bool = False
    term: Found | None = None


Segment = list[Atom]  # a paragraph, a heading, an item of a list
Fragment = list[str | Segment]  # strings are kept


def of_plain(text: str, terms: Terms, form: str) -> Fragment:
    fragment: Fragment = []
    for number, part in enumerate(BORDER.split(text)):
        fragment += [part] if number % 2 else segment(list(atoms(part, (), terms, form)))
    return fragment


def atoms(text: str, tags: tuple[Tag, ...], terms: Terms, form: str) -> Iterator[Atom]:
    """Without soft hyphens, which stand where the other form may have another letter."""
    text, at = text.replace("\u00ad", ""), 0
    kept = [match.span() for match in TOKEN.finditer(text) if match.lastgroup == "kept"]
    for term in terms.find(text, form):
        if not any(start < term.end and term.start < end for start, end in kept):
            yield from _tokens(text[at : term.start], tags)
            yield Atom(text[term.start : term.end], tags, term=term)
            at = term.end
    yield from _tokens(text[at:], tags)


def _tokens(text: str, tags: tuple[Tag, ...]) -> Iterator[Atom]:
    for token in TOKEN.finditer(text):
        yield Atom(token.group(), tags, kept=token.lastgroup == "kept")


def segment(atoms: Segment) -> Fragment:
    """What holds no word is kept."""
    if not any(_is_word(atom) for atom in atoms):
        return [rendered(atoms)] if atoms else []
    return [atoms]


def _is_word(atom: Atom) -> bool:
    return not atom.kept and any(letter.isalpha() for letter in atom.text)


def rendered(atoms: Segment) -> str:
    """Atoms of the same element that stand together share it."""
    out: list[str] = []
    opened: tuple[Tag, ...] = ()
    for atom in [*atoms, Atom("")]:
        shared = shared_tags(opened, atom.tags)
        out += [f"</{tag.name}>" for tag in reversed(opened[len(shared) :])]
        out += [tag.markup for tag in atom.tags[len(shared) :]]
        out.append(atom.text)
        opened = atom.tags
    return "".join(out)


def shared_tags(one: tuple[Tag, ...], other: tuple[Tag, ...]) -> tuple[Tag, ...]:
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return one[:at]
