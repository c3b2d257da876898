"""Paragraphs whose form is known: prose written for the purpose, and messages where they lie."""

import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.conf import settings

from pages.paragraphs import paragraphs

FEWEST_WORDS = 15
PROSE = Path(__file__).parent / "prose"
PLACEHOLDER = re.compile(r"%\([^)]*\)[sd]|%[sd%]|\{[^{}]*\}")
FOLDERS = {"nb": ("nb", "no"), "nn": ("nn",), "en": ("en",)}


def prose(name: str) -> list[str]:
    """One paragraph a line."""
    return [line for line in (PROSE / f"{name}.txt").read_text().splitlines() if line.strip()]


def package_messages(form: str) -> list[str]:
    """Of the packages that are installed as apps, read where they lie."""
    names = {name.split(".")[0] for name in settings.INSTALLED_APPS}
    origins = (spec.origin for spec in map(find_spec, sorted(names)) if spec and spec.origin)
    roots = [Path(origin).parent for origin in origins if "site-packages" in origin]
    return unique(text for root in roots for text in messages(root, form))


def our_messages(form: str) -> list[str]:
    return unique(messages(Path(settings.BASE_DIR) / "locale", form))


def unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def messages(root: Path, form: str) -> Iterator[str]:
    """The paragraphs of its translations that are long enough."""
    for name in FOLDERS[form]:
        for path in sorted(root.rglob(f"{name}/LC_MESSAGES/*.po")):
            with path.open("rb") as file:
                for message in read_po(file, ignore_obsolete=True):
                    yield from long_paragraphs(message)


def long_paragraphs(message: Message) -> Iterator[str]:
    if not message.id or message.fuzzy:
        return
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    for string in strings:
        for paragraph in paragraphs(PLACEHOLDER.sub(" ", string), "nb"):
            if len(paragraph.text.split()) >= FEWEST_WORDS:
                yield paragraph.text
