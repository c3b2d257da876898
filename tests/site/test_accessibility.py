"""axe on every page: WCAG 2.0 to 2.2 A and AA and its best practices, without exception."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": TAGS},
    "resultTypes": ["violations"],
    "preload": False,  # no rule among these reads stylesheets
}
Visit = Callable[..., Page]


def violations(page: Page) -> list[str]:
    """Rule and place of each fault."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 375, 320])
def test_every_page(visit: Visit, site_urls: list[str], width: int, scheme: str) -> None:
    page = visit(width, color_scheme=scheme)
    faults = {}
    for url in site_urls:
        page.goto(url)
        if found := violations(page):
            faults[url] = found
    assert faults == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_news_in_every_state(visit: Visit, odd_news: list[str], width: int, scheme: str) -> None:
    page = visit(width, color_scheme=scheme)
    for url in odd_news:
        page.goto(url)
        assert violations(page) == [], url


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_with_the_menu_open(visit: Visit, site: str, language: str, scheme: str) -> None:
    page = visit(375, 812, color_scheme=scheme)
    page.goto(f"{site}/{language}/")
    page.click("[popovertarget='main-menu']:visible")
    page.wait_for_selector("#main-menu:popover-open")
    assert violations(page) == []


@pytest.mark.parametrize("path", ["/nb/finnes-ikke/", "/nn/finst-ikkje/", "/en/x/", "/nb/%00"])
def test_the_pages_for_what_went_wrong(visit: Visit, site: str, path: str) -> None:
    page = visit()
    page.goto(site + path)
    assert violations(page) == []
