"""Reads one document from standard input and writes its paragraphs, a line of JSON each.

A program of its own: a document that hangs, eats memory or crashes the reader takes nothing with
it, and what was written before that is not lost. It knows nothing of Django.
"""

import json
import logging
import resource
import sys
from collections.abc import Callable, Iterator
from io import BytesIO

from pages.media.document_text import open_text, paper, problems
from pages.media.document_text.problems import ProblemError

MOST_MEMORY = 1_500_000_000  # bytes of address space
MOST_CHARACTERS = 20_000_000
READERS: dict[str, Callable[[BytesIO], Iterator[str]]] = {
    ".pdf": paper.paragraphs,
    ".docx": open_text.docx,
    ".odt": open_text.odt,
}


def main(ending: str) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    logging.disable()  # of pypdf, which tells of every oddity
    file = BytesIO(sys.stdin.buffer.read())
    try:
        problem = write(READERS[ending](file))
    except ProblemError as error:
        problem = str(error)
    except MemoryError:
        problem = problems.TOO_LARGE
    except RecursionError:
        problem = problems.BROKEN
    say({"problem": problem})


def write(paragraphs: Iterator[str]) -> str:
    """Says what is wrong, or nothing."""
    written = 0
    for paragraph in paragraphs:
        if paragraph.strip():
            written += len(paragraph)
            say(paragraph)
        if written > MOST_CHARACTERS:
            return problems.TOO_LARGE
    return "" if written else problems.NO_TEXT


def say(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
