import json
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from pages.news.importing import row
from pages.news.importing.outcome import sentences

GOOD = {"title": " En  sak ", "body": "<p>Tekst.</p>", "date": "2015-03-24", "form": "nb"}


def read(**given: Any) -> row.Row:
    return row.read(json.dumps(GOOD | given).encode())


def refused(line: bytes) -> str:
    with pytest.raises(ValidationError) as error:
        row.read(line)
    return "; ".join(sentences(error.value))


def test_what_a_row_says() -> None:
    found = read(id=7, twin_of="https://old.example/b/?id=8", old_address="/a.html", lead=None)
    assert (found.title, found.language) == ("En sak", "nb")
    assert (found.names, found.twin_of) == (("7", "/a.html"), "/b/?id=8")
    assert found.text("lead") == ""


@pytest.mark.parametrize(
    ("date", "in_oslo"),
    [
        ("2015-03-24", "2015-03-24T00:00:00+01:00"),
        ("2015-07-24T09:30", "2015-07-24T09:30:00+02:00"),
        ("2015-07-24T23:30:00Z", "2015-07-25T01:30:00+02:00"),
    ],
)
def test_a_time_without_a_zone_is_norwegian(date: str, in_oslo: str) -> None:
    assert timezone.localtime(read(date=date).published_at).isoformat() == in_oslo


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"title": ""}, "title: is missing"),
        ({"body": None}, "body: is missing"),
        ({"date": "24.03.2015"}, "date: '24.03.2015' is no date like"),
        ({"date": "1989-12-31"}, "date: 1989-12-31 is not between 1990"),
        ({"date": "0001-01-01T00:00+12:00"}, "date: "),
        ({"date": "9999-12-31"}, "date: 9999-12-31 is not between"),
        ({"form": "no"}, "form: 'no' is not nb, nn or en"),
        ({"ledd": "x"}, "no key is called 'ledd'"),
        ({"title": 5}, "title: is no text"),
        ({"id": True}, "id: is no text"),
        ({"title": "a\0b"}, "title: holds a character"),
        ({"title": "a\ud800"}, "title: holds a character"),
        ({"areas": "standards"}, "areas: is no list"),
        ({"image": "a.png", "decorative": "yes"}, "decorative: is neither"),
        ({"alt": "En flate"}, "alt: there is no image"),
        ({"old_address": "gammel.html"}, "old_address: is no address"),
        ({"old_address": "/" + "a" * 200}, "old_address: is longer than 200"),
        ({"twin_of": "http://[x"}, "twin_of: is no address"),
    ],
)
def test_a_row_that_says_something_else_is_refused(given: dict[str, Any], why: str) -> None:
    assert refused(json.dumps(GOOD | given).encode()).startswith(why)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "the row is not JSON"),
        (b"[" * 100_000, "the row is not JSON"),
        (b'{"id": ' + b"9" * 5000 + b"}", "the row is not JSON"),
        (b"[]", "the row is no JSON object"),
        (b'{"title": "\xe5"}', "the row is not UTF-8"),
        (b'{"title": "a", "title": "b"}', "the key 'title' stands there twice"),
        (b" " * (row.LONGEST + 1), "the row is longer than 5 MB"),
    ],
)
def test_a_line_that_is_no_row_is_refused(line: bytes, why: str) -> None:
    assert refused(line).startswith(why)


def test_lines_are_counted_as_an_editor_of_texts_counts_them() -> None:
    long = b"x" * (2 * row.LONGEST + 5)
    found = list(row.lines(BytesIO(b"\xef\xbb\xbfa\n\n \r\n" + long + b"\nb")))
    assert [(number, len(line)) for number, line in found] == [(1, 5), (4, row.LONGEST + 1), (5, 1)]


def test_a_byte_order_mark_is_no_part_of_the_row() -> None:
    assert row.read(b"\xef\xbb\xbf" + json.dumps(GOOD).encode()).title == "En sak"
