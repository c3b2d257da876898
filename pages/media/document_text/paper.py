"""The paragraphs of a PDF, which has none: put together again from the lines on its pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from time import monotonic

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from pages.media.document_text import problems
from pages.media.document_text.page_text import page_text
from pages.media.document_text.problems import ProblemError

MOST_PAGES = 500
SECONDS = 25  # a little less than the whole program is given
BULLET = re.compile(r"[•▪●○◦‣·–-]\s+\S|\d{1,2}[.)]\s+\S")
LEADERS = re.compile(r"\.{4,}|(?:\.\s){4,}")  # of a table of contents
DIGITS = re.compile(r"\d+")
# Of the page's longer lines: where one is shorter, its paragraph ends; sooner after a full stop.
SHORT, ENDED = 0.7, 0.9
AT_THE_EDGE = 2  # lines at the head and foot of a page that may be on every page
OFTEN, FEW = 3, 10  # pages; words in a line
# What pypdf meets in damaged files besides its own errors.
TRIPS = (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError)


def paragraphs(file: BytesIO) -> Iterator[str]:
    """Page by page; a paragraph that goes on over the page is two."""
    reader, kept, problem = opened(file), [], ""
    end = monotonic() + SECONDS
    try:
        for page in reader.pages[:MOST_PAGES]:
            kept.append(lines(page_text(page)))
            if monotonic() > end:
                problem = problems.TOO_SLOW
                break
    except TRIPS:
        problem = problems.BROKEN
    yield from of_pages(kept)
    if problem or len(reader.pages) > MOST_PAGES:
        raise ProblemError(problem or problems.TOO_LARGE)


def opened(file: BytesIO) -> PdfReader:
    """A file that is only locked against changes opens with an empty password."""
    try:
        reader = PdfReader(file)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ProblemError(problems.ENCRYPTED)
        len(reader.pages)
    except (DependencyError, FileNotDecryptedError) as error:
        raise ProblemError(problems.ENCRYPTED) from error
    except (*TRIPS, RecursionError) as error:
        raise ProblemError(problems.BROKEN) from error
    return reader


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def of_pages(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    repeated = at_every_edge(pages)
    for page in pages:
        body = [line for line in page if without_digits(line) not in repeated]
        yield from of_lines([line for line in body if not LEADERS.search(line)])


def at_every_edge(pages: Iterable[Sequence[str]]) -> set[str]:
    """Short lines at the head or foot of many pages."""
    found: Counter[str] = Counter()
    for page in pages:
        written = [line for line in page if line]
        edges = {*written[:AT_THE_EDGE], *written[-AT_THE_EDGE:]}
        found.update({without_digits(line) for line in edges if len(line.split()) <= FEW})
    return {line for line, times in found.items() if times >= OFTEN}


def without_digits(line: str) -> str:
    return DIGITS.sub("#", line)


def of_lines(page: Sequence[str]) -> Iterator[str]:
    """A blank line, a short line and a bullet are borders."""
    full = usual_length(page)
    paragraph = ""
    for line in page:
        if not line or BULLET.match(line):
            yield paragraph
            paragraph = ""
        paragraph = joined(paragraph, line)
        if len(line) < (ENDED if line.endswith((".", "!", "?", ":")) else SHORT) * full:
            yield paragraph
            paragraph = ""
    yield paragraph


def usual_length(page: Sequence[str]) -> int:
    """Of the lines that are filled: three quarters of all are no longer."""
    lengths = sorted(len(line) for line in page if line)
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def joined(paragraph: str, line: str) -> str:
    """A word that was divided at the end of a line is one again."""
    if paragraph.endswith(("-", "\u00ad")) and line[:1].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}" if paragraph else line
