"""A document's paragraphs and what is wrong with it, read within a time by a program of its own."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import PurePath

from django.conf import settings
from filer.models import File

from pages.media.document_text import problems

READER = "pages.media.document_text.reader"
SECONDS = 30


@dataclass(frozen=True)
class Read:
    paragraphs: tuple[str, ...] = ()
    problem: str = ""


def read(file: File) -> Read:
    try:
        with file.file.open("rb") as opened:
            data = opened.read()
    except (OSError, ValueError):
        return Read(problem=problems.MISSING)
    return read_bytes(data, PurePath(file.file.name).suffix.lower())


def read_bytes(data: bytes, ending: str) -> Read:
    command = [sys.executable, "-m", READER, ending]
    try:
        done = subprocess.run(
            command,
            input=data,
            cwd=settings.BASE_DIR,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return Read(_understood(late.stdout or b"").paragraphs, problems.TOO_SLOW)
    return _understood(done.stdout)


def _understood(output: bytes) -> Read:
    """A reader that did not come to its end has met something it could not take."""
    *lines, last = output.splitlines() or [b""]
    told = [json.loads(line) for line in lines]
    paragraphs = tuple(each for each in told if isinstance(each, str))
    try:
        end = json.loads(last)
        return Read(paragraphs, end["problem"])
    except (ValueError, TypeError):
        return Read(paragraphs, problems.BROKEN)
