"""The handbook on standards as one document, on the screen and on paper."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


def opened(page: Page, site: str, language: str) -> Page:
    """By the links a reader has."""
    page.goto(f"{site}/{language}/")
    page.click("a[href*='arbeidsomr']:visible >> nth=0")
    page.click(".path-list a[href*='standard']")
    page.click(".handbook-document a")
    assert page.locator("h1").count() == 1
    return page


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible(visit: Visit, site: str, width: int, scheme: str) -> None:
    page = opened(visit(1280, color_scheme=scheme), site, "nn")
    page.set_viewport_size({"width": width, "height": 800})
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_on_paper_each_chapter_begins_a_page(visit: Visit, site: str, language: str) -> None:
    page = opened(visit(), site, language)
    page.emulate_media(media="print")
    breaks = "all => all.map(each => getComputedStyle(each).breakBefore)"
    assert page.eval_on_selector_all(".handbook__chapter", breaks) == ["page"] * 4
    assert page.is_visible(".handbook__contents")
    assert not page.is_visible(".handbook .call-to-action")


def test_a_reader_goes_from_chapter_to_chapter_and_back(visit: Visit, site: str) -> None:
    page = visit()
    page.goto(f"{site}/nb/arbeidsomrader/standarder/")
    page.click(".path-list a >> nth=0")
    seen = [page.inner_text("h1")]
    while page.locator("[rel=next]").count():
        page.click("[rel=next]")
        seen.append(page.inner_text("h1"))
    assert len(set(seen)) == 4
    page.click("[rel=prev]")
    assert page.inner_text("h1") == seen[-2]
    page.click(".handbook-around a:not([rel])")
    assert page.locator(".path-list li").count() == 4
