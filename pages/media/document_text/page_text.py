"""The text of one page of a PDF, with a blank line where there is room between two paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from pypdf import PageObject

WIDEST_LINES = 2.0  # from line to line within a paragraph, in heights of the letters
ROOM = 1.5  # more than that is room between paragraphs, where no lines tell
MORE = 1.3  # times what is usual on the page


@dataclass(frozen=True)
class Chunk:
    text: str
    y: float
    size: float


def page_text(page: PageObject) -> str:
    chunks: list[Chunk] = []

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], _font: Any, size: float) -> None:  # noqa: ANN401 pypdf's
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        chunks.append(Chunk(text, y, abs(size * tm[3] * cm[3])))

    page.extract_text(visitor_text=visit)
    return with_blank_lines(chunks)


def with_blank_lines(chunks: Sequence[Chunk]) -> str:
    usual, text = usual_step(chunks), ""
    before: Chunk | None = None
    for chunk in chunks:
        if chunk.text.strip():
            if before and abs(before.y - chunk.y) > max(ROOM * chunk.size, MORE * usual):
                text += "\n\n"
            before = chunk
        text += chunk.text
    return text


def usual_step(chunks: Sequence[Chunk]) -> float:
    """From line to line; nothing where each paragraph is one line."""
    written = [chunk for chunk in chunks if chunk.text.strip()]
    steps = ((abs(one.y - other.y), other.size) for one, other in pairwise(written))
    return median([step for step, size in steps if 1 < step < WIDEST_LINES * size] or [0])
