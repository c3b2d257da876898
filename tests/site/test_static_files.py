"""Styles, fonts and icons: compressed before anybody asks, and asked for once a year."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from django.conf import settings
from django.test import Client

from tests.html import document, only

pytestmark = pytest.mark.django_db
IN_STYLES = re.compile(r"""url\(["']?([^"')]+)""")


@pytest.fixture
def files(client: Client) -> list[str]:
    """The address of each that a page or its stylesheet names."""
    front = document(client.get("/nb/"))
    style = only(front, "link[rel=stylesheet]").get("href")
    text = Path(settings.STATIC_ROOT, style.removeprefix(settings.STATIC_URL)).read_text()
    named = [urljoin(style, url) for url in IN_STYLES.findall(text)]
    return [*(link.get("href") for link in front.cssselect("link[href^='/static/']")), *named]


@pytest.mark.parametrize(
    ("accepted", "encoding"), [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("", None)]
)
def test_they_are_ready_compressed(
    client: Client, files: list[str], accepted: str, encoding: str | None
) -> None:
    texts = [url for url in files if Path(url).suffix in {".css", ".svg"}]
    assert len(texts) > 5
    for url in texts:
        answer = client.get(url, headers={"accept-encoding": accepted})
        assert answer.headers.get("Content-Encoding") == encoding, url
        assert answer.headers["Vary"] == "Accept-Encoding", url


def test_they_have_a_new_name_when_they_change_and_are_kept_for_a_year(
    client: Client, files: list[str]
) -> None:
    assert {Path(url).suffix for url in files} == {".css", ".ico", ".png", ".svg", ".woff2"}
    for url in files:
        assert re.search(r"\.[0-9a-f]{12}\.\w+$", url), url
        kept = client.get(url).headers["Cache-Control"]
        assert set(kept.split(", ")) == {"public", "max-age=31536000", "immutable"}, url


def test_what_browsers_ask_for_by_themselves_is_kept_for_a_day(client: Client) -> None:
    icon = client.get("/favicon.ico")
    assert icon.headers["Cache-Control"] == "public, max-age=86400"
    assert client.get(icon.url).status_code == 200
