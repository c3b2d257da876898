"""What a first visit weighs, without photos, compressed as browsers get it."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from django.conf import settings
from django.test import Client
from lxml.html import HtmlElement
from playwright.sync_api import Page, Response

from nek_site.page_cache.answers import BROTLI_QUALITY
from tests.conftest import news_urls
from tests.html import document, only

KB = 1000
COMPRESSED_BEFORE = {".woff2", ".ico", ".png"}
FRONT_PAGES = ("/nb/", "/nn/", "/en/")
CONTENT_PAGES = ("/nb/oppdrag/", "/nn/oppdrag/", "/nb/personvern/")
NEWS_LISTS = ("/nb/aktuelt/", "/nn/aktuelt/", "/en/news/")


def weight(data: bytes, quality: int = 11) -> int:
    return len(brotli.compress(data, quality=quality))


def collected(url: str) -> Path:
    return Path(settings.STATIC_ROOT) / urlsplit(url).path.removeprefix(settings.STATIC_URL)


def linked_files(page: Client) -> tuple[Path, Path]:
    """The stylesheet and the font of the front page, as the site sends them."""
    front = document(page.get("/nb/"))
    style = only(front, "link[rel=stylesheet]").get("href")
    return collected(style), collected(only(front, "link[rel=preload][as=font]").get("href"))


@pytest.mark.django_db
def test_the_files_of_every_page_are_light(client: Client) -> None:
    style, font = linked_files(client)
    assert Path(f"{style}.br").stat().st_size <= 9 * KB
    assert font.stat().st_size <= 25 * KB


@pytest.mark.django_db
def test_the_stylesheets_of_a_page_are_light(client: Client, public_urls: list[str]) -> None:
    """With that of the room it belongs to, and those of its blocks."""
    pages = {
        url: document(client.get(url)).cssselect("link[rel=stylesheet]") for url in public_urls
    }
    weights = {url: sum(stylesheet_weight(link) for link in links) for url, links in pages.items()}
    assert {url: heavy for url, heavy in weights.items() if heavy > 10.5 * KB} == {}


def stylesheet_weight(link: HtmlElement) -> int:
    return Path(f"{collected(link.get('href'))}.br").stat().st_size


@pytest.mark.django_db
def test_the_one_script_visitors_get_is_light(client: Client) -> None:
    """Where they search, and nowhere else."""
    script = only(document(client.get("/nb/sok/")), "script[src]").get("src")
    assert Path(f"{collected(script)}.br").stat().st_size <= 2 * KB
    assert document(client.get("/nb/")).cssselect("script[src]") == []


@pytest.mark.django_db
def test_the_html_of_every_page_is_light(client: Client, public_urls: list[str]) -> None:
    pages = {url: client.get(url).content for url in [*public_urls, "/nb/finnes-ikke/"]}
    weights = {url: weight(page, BROTLI_QUALITY) for url, page in pages.items()}
    assert len(weights) > 50
    assert {url: heavy for url, heavy in weights.items() if heavy > 6 * KB} == {}


@pytest.mark.django_db
def test_the_font_comes_at_once_and_once(client: Client) -> None:
    """A browser that is told of it without crossorigin would fetch it twice."""
    front = document(client.get("/nb/"))
    preload = only(front, "link[rel=preload]")
    assert (preload.get("as"), preload.get("type")) == ("font", "font/woff2")
    assert preload.get("crossorigin") is not None
    style, font = linked_files(client)
    assert font.name in style.read_text()


def one_in_each_language() -> list[str]:
    urls = news_urls()
    return [next(url for url in urls if url.startswith(f"/{code}/")) for code in ("nb", "nn", "en")]


@pytest.mark.browser
@pytest.mark.parametrize("width", [375, 1280])
def test_all_that_a_first_visit_fetches_is_light(
    visit: Callable[..., Page], site: str, width: int
) -> None:
    page = visit(width)
    page.route("**/*", lambda route: route.continue_())  # so that nothing is kept between pages
    fetched: list[Response] = []

    def note(response: Response) -> None:  # Playwright takes no method of a list
        fetched.append(response)

    page.on("response", note)
    weights = {}
    for url in (*FRONT_PAGES, *CONTENT_PAGES, *NEWS_LISTS, *one_in_each_language()):
        fetched.clear()
        page.goto(site + url, wait_until="networkidle")
        weights[url] = sum(weight_of(response) for response in fetched)
        assert any(response.url.endswith(".woff2") for response in fetched), url
    assert {url: heavy for url, heavy in weights.items() if heavy > 40 * KB} == {}


def weight_of(response: Response) -> int:
    body = response.body()
    return len(body) if Path(response.url).suffix in COMPRESSED_BEFORE else weight(body)
