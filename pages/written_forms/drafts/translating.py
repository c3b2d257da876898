"""Many texts at once in the other form: HTML and plain ones, with what is uncertain in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pages.written_forms import terms as term_list
from pages.written_forms.drafts import stream
from pages.written_forms.drafts.answers import Answer
from pages.written_forms.drafts.apertium import IN_A_REQUEST, TooLongError
from pages.written_forms.drafts.fragments import Fragment, Segment, of_plain, rendered
from pages.written_forms.drafts.html_fragments import of_html
from pages.written_forms.terms import Terms

LONGEST = 400_000  # characters in all: a book, and some minutes of Apertium
AT_ONCE = 40_000  # characters that Apertium gets in one go
AROUND = 80  # characters of what stands around an uncertain word


@dataclass(frozen=True)
class Text:
    value: str
    is_html: bool = False


@dataclass(frozen=True)
class Uncertain:
    """Somebody should look at this word, or at all of this text where `word` is empty."""

    word: str
    around: str


@dataclass(frozen=True)
class Translated:
    value: str
    uncertain: tuple[Uncertain, ...] = ()


def translate(
    texts: Sequence[Text],
    source: str,
    target: str,
    *,
    seconds: float = IN_A_REQUEST,
    terms: Terms | None = None,
) -> list[Translated]:
    """All or none: ApertiumError says why there are none. Each piece may take so many seconds."""
    refuse_too_long(texts)
    terms = term_list.load() if terms is None else terms
    fragments = [_taken_apart(text, terms, source) for text in texts]
    segments = [each for fragment in fragments for each in fragment if not isinstance(each, str)]
    answers: list[Answer] = []
    for piece in _pieces(segments):
        answers += stream.translated(piece, source, target, seconds)
    coming = iter(answers)
    return [_put_together(fragment, coming) for fragment in fragments]


def size(texts: Sequence[Text]) -> int:
    return sum(len(text.value) for text in texts)


def refuse_too_long(texts: Sequence[Text]) -> None:
    if (found := size(texts)) > LONGEST:
        said = _(
            "The text has %(size)s characters; a draft can be made of up to %(longest)s. Divide it"
            " into several pages, or take single blocks."
        )
        raise TooLongError(said % {"size": found, "longest": LONGEST})


def _taken_apart(text: Text, terms: Terms, form: str) -> Fragment:
    return (of_html if text.is_html else of_plain)(text.value, terms, form)


def _pieces(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    piece: list[Segment] = []
    length = 0
    for segment in segments:
        own = sum(len(atom.text) for atom in segment)
        if piece and length + own > AT_ONCE:
            yield piece
            piece, length = [], 0
        piece.append(segment)
        length += own
    yield piece


def _put_together(fragment: Fragment, answers: Iterator[Answer]) -> Translated:
    value, uncertain = [], []
    for part in fragment:
        if isinstance(part, str):
            value.append(part)
            continue
        answer = next(answers)
        atoms = part if answer.atoms is None else answer.atoms
        text = "".join(atom.text for atom in atoms)
        words = ("",) if answer.atoms is None else answer.uncertain
        uncertain += [Uncertain(word, _around(word, text)) for word in words]
        value.append(rendered(atoms))
    return Translated("".join(value), tuple(uncertain))


def _around(word: str, text: str) -> str:
    at = text.find(word)
    start = max(0, at - AROUND // 2)
    start = text.rfind(" ", 0, start + 1) + 1 if start else 0
    return text[start:][:AROUND].strip()
