"""Everything is reached with the Tab key alone, and one sees where one is."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]

FOCUS = """() => {
  const e = document.activeElement
  if (!e || e === document.body) return null
  const style = getComputedStyle(e), box = e.getBoundingClientRect()
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
  const inText = e.closest('p, li')?.innerText.trim() !== e.innerText.trim()
  return {
    what: e.outerHTML.slice(0, 120), ring, visible: box.width > 0 && box.height > 0,
    tall: box.height >= 24 || (e.tagName === 'A' && inText),
    onscreen: box.bottom > 0 && box.top < innerHeight,
  }
}"""
FOCUSABLE = """() => [...document.querySelectorAll(
  'a[href], button, summary, input, [tabindex="0"]')].filter(
  (e) => e.checkVisibility({visibilityProperty: true})).length"""


def stops(page: Page) -> list[dict]:
    found = []
    while True:
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or len(found) > 200:
            return found
        found.append(focus)


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("path", ["/nb/", "/nn/oppdrag/", "/nb/personvern/", "/nb/finnes-ikke/"])
def test_every_stop_is_seen(visit: Visit, site: str, path: str, width: int) -> None:
    page = visit(width)
    page.goto(site + path)
    wanted = page.evaluate(FOCUSABLE)
    found = stops(page)
    assert len(found) == wanted
    assert [stop for stop in found if not all(list(stop.values())[1:])] == []


def test_the_first_stop_skips_to_the_content(visit: Visit, site: str) -> None:
    page = visit()
    page.goto(f"{site}/nb/oppdrag/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_menu_opens_and_closes_without_javascript(visit: Visit, site: str) -> None:
    page = visit(375, 812, java_script_enabled=False)
    page.goto(f"{site}/nb/")
    menu = page.locator("#main-menu")
    assert not menu.is_visible()
    opener = page.locator("[popovertarget='main-menu']").first
    opener.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert opener.evaluate("e => e === document.activeElement")
