"""One row of the file: read, and refused with a sentence where it is not what it should be."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from pages.entries.list_query import LAST_YEAR
from pages.entries.models import EARLIEST
from pages.news.importing.old_addresses import is_address, old_path

LONGEST = 5_000_000  # bytes
REQUIRED = ("title", "body", "date", "form")
TEXTS = (*REQUIRED, "lead", "slug", "kind", "author", "old_address")
OF_THE_PICTURE = ("alt", "decorative", "caption", "credit")
PICTURE_TEXTS = ("image", "alt", "caption", "credit")
NAMES = ("id", "twin_of")
KEYS = {*TEXTS, *PICTURE_TEXTS, *NAMES, "areas", "decorative"}
UNSTORABLE = re.compile("[\0\ud800-\udfff]")  # NUL, and halves of characters


@dataclass(frozen=True)
class Row:
    """names: those by which another row can point to this one; twin_of: such a name."""

    title: str
    body: str
    published_at: dt.datetime
    language: str
    old_path: str
    names: tuple[str, ...]
    twin_of: str
    given: dict[str, Any]

    def text(self, key: str) -> str:
        return self.given.get(key, "")


def lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Every line that is not empty, with its number. One that is too long is cut just beyond."""
    number = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        rest = line
        while not rest.endswith(b"\n") and (rest := file.readline(LONGEST)):
            pass
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, line


def read(line: bytes) -> Row:
    given = _typed(_known(_object(line)))
    for key in REQUIRED:
        if not given.get(key):
            raise ValidationError({key: "is missing"})
    if not given.get("image") and (stray := [key for key in OF_THE_PICTURE if given.get(key)]):
        raise ValidationError({stray[0]: "there is no image that it could be said of"})
    if given["form"] not in dict(settings.LANGUAGES):
        raise ValidationError({"form": f"{given['form']!r} is not nb, nn or en"})
    old = _named("old_address", old_path, given["old_address"]) if given.get("old_address") else ""
    names = (given.get("id"), given.get("old_address"))
    return Row(
        title=" ".join(given["title"].split()),
        body=given["body"],
        published_at=_named("date", _moment, given["date"]),
        language=given["form"],
        old_path=old,
        names=tuple(_named("id", _name, name) for name in names if name),
        twin_of=_named("twin_of", _name, given.get("twin_of", "")),
        given=given,
    )


def _object(line: bytes) -> dict[str, Any]:
    if len(line) > LONGEST:
        raise ValidationError(f"the row is longer than {LONGEST // 10**6} MB")
    try:
        found = json.loads(line.decode("utf-8-sig"), object_pairs_hook=_once_each)
    except UnicodeDecodeError:
        raise ValidationError("the row is not UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise ValidationError(f"the row is not JSON: {error}") from None
    if not isinstance(found, dict):
        raise ValidationError("the row is no JSON object")
    return found


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValidationError(f"the key {twice!r} stands there twice")
    return found


def _known(found: dict[str, Any]) -> dict[str, Any]:
    """Without what is null."""
    if unknown := [key for key in found if key not in KEYS]:
        raise ValidationError(f"no key is called {unknown[0]!r}")
    return {key: value for key, value in found.items() if value is not None}


def _typed(given: dict[str, Any]) -> dict[str, Any]:
    """The same, names as texts. Types are what JSON says; nothing is guessed."""
    given |= {key: str(given[key]) for key in NAMES if type(given.get(key)) is int}
    for key in (*TEXTS, *PICTURE_TEXTS, *NAMES):
        if key in given:
            given[key] = _stripped(key, given[key])
    areas = given.get("areas", [])
    if not isinstance(areas, list) or not all(isinstance(area, str) for area in areas):
        raise ValidationError({"areas": "is no list of texts"})
    if not isinstance(given.get("decorative", False), bool):
        raise ValidationError({"decorative": "is neither true nor false"})
    return given


def _stripped(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValidationError({key: "is no text"})
    if UNSTORABLE.search(value):
        raise ValidationError({key: "holds a character that cannot be stored"})
    return value.strip()


def _named(key: str, reading: Any, value: str) -> Any:  # noqa: ANN401 as the reading returns
    try:
        return reading(value)
    except ValidationError as error:
        raise ValidationError({key: error.messages}) from None


def _name(text: str) -> str:
    """An address whichever way it is written, anything else as it is."""
    return old_path(text) if is_address(text) else text


def _moment(text: str) -> dt.datetime:
    """A date is its midnight, and a time without a zone is Norwegian."""
    try:
        moment = dt.datetime.fromisoformat(text)
        moment = timezone.make_aware(moment) if timezone.is_naive(moment) else moment
        day = timezone.localdate(moment)
    except (ValueError, OverflowError):
        raise ValidationError(f"{text!r} is no date like 2015-03-24 or 2015-03-24T09:30") from None
    if day < EARLIEST or day.year > LAST_YEAR:
        raise ValidationError(f"{day} is not between {EARLIEST.year} and {LAST_YEAR}")
    return moment
