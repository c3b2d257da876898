"""What of a hit a reader is shown, with the words they searched for marked."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from pages.search.finding import Found, Hit
from pages.search.search_query import SearchQuery
from pages.search.word_keys import is_stop_word, key_in, plain, words

LENGTH = 260  # characters of an extract
BEFORE = 80  # characters of them before the first word that is marked
Span = tuple[int, int]


@dataclass(frozen=True)
class Marked:
    """A hit as the page shows it."""

    hit: Hit
    title: SafeString
    text: SafeString


def marked(hit: Hit, keys: Collection[str]) -> Marked:
    pieces = [piece for piece in (hit.lead, *hit.body.split("\n")) if piece]
    best = max(pieces, key=lambda piece: _number_of_keys(piece, hit.language, keys), default="")
    return Marked(
        hit,
        _with_marks(hit.title, spans(hit.title, hit.language, keys)),
        extract(best, spans(best, hit.language, keys)),
    )


def keys_asked(query: SearchQuery, found: Found) -> set[str]:
    """The keys of all words that made a hit one."""
    return query.all_keys(found.compounds)


def spans(text: str, language: str, keys: Collection[str]) -> list[Span]:
    return [span for span, _key in _matches(text, language, keys)]


def _matches(text: str, language: str, keys: Collection[str]) -> Iterator[tuple[Span, str]]:
    for word in words(text):
        if not is_stop_word(plain(word[0])) and (key := key_in(language, word[0])) in keys:
            yield word.span(), key


def _number_of_keys(text: str, language: str, keys: Collection[str]) -> int:
    return len({key for _span, key in _matches(text, language, keys)})


def extract(text: str, found: Sequence[Span]) -> SafeString:
    """From some words before the first that is marked, and no longer than a few lines."""
    first = found[0][0] if found else 0
    start = _border(text, first - BEFORE) if first > BEFORE else 0
    end = len(text) if len(text) <= start + LENGTH else text.rfind(" ", start, start + LENGTH)
    end = max(end, start + LENGTH // 2) if end < len(text) else end
    inside = [(a - start, b - start) for a, b in found if a >= start and b <= end]
    shown = _with_marks(text[start:end], inside)
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    return format_html("{}{}{}", before, shown, after)


def _border(text: str, near: int) -> int:
    """Where the next word begins."""
    space = text.find(" ", near, near + BEFORE)
    return space + 1 if space >= 0 else near


def _with_marks(text: str, found: Sequence[Span]) -> SafeString:
    pieces, at = [], 0
    for start, end in found:
        pieces.append(format_html("{}<mark>{}</mark>", text[at:start], text[start:end]))
        at = end
    pieces.append(format_html("{}", text[at:]))
    return mark_safe("".join(pieces))  # noqa: S308 each is escaped above
