"""Nothing is cut off and nothing scrolls sideways, however wide the window or large the text."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]

WIDER_THAN_THE_WINDOW = """() => {
  const width = document.documentElement.clientWidth
  const scrolls = (e) => e.closest('[role=region][tabindex]') !== null
  const hidden = (e) => e.closest('svg, .hero, [popover]:not(:popover-open)') !== null
  return [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > width + 1 && !scrolls(e) && !hidden(e))
    .map((e) => `${e.tagName} ${e.className} ${Math.round(e.getBoundingClientRect().right)}`)
    .concat(document.documentElement.scrollWidth > width + 1 ? ['the page itself'] : [])
}"""
# What the measures in frontend/build/fallback_fonts.js are of.
HAS_A_FIRST_FONT = """() => {
  const pen = document.createElement('canvas').getContext('2d')
  const width = (font) => { pen.font = `40px ${font}`; return pen.measureText('mwil').width }
  return ['Arial', 'Liberation Sans'].some(
    (name) => width(`"${name}", monospace`) !== width('monospace'))
}"""
LARGE_TEXT = "html { font-size: 200% }"
# WCAG 1.4.12
SPACED_TEXT = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-block-end: 2em !important }"""


def too_wide(page: Page, urls: list[str], styles: str = "") -> dict[str, list[str]]:
    found = {}
    for url in urls:
        page.goto(url)
        if styles:  # through the object model: the page's policy allows no inline style
            page.evaluate(
                "css => { const s = new CSSStyleSheet(); s.replaceSync(css);"
                " document.adoptedStyleSheets = [s] }",
                styles,
            )
        if wide := page.evaluate(WIDER_THAN_THE_WINDOW):
            found[url] = wide
    return found


@pytest.mark.parametrize("width", [320, 375, 768, 961, 1280, 1920])
def test_no_page_is_wider_than_its_window(visit: Visit, site_urls: list[str], width: int) -> None:
    assert too_wide(visit(width), site_urls) == {}


@pytest.mark.parametrize("width", [375, 1280])
def test_text_at_twice_its_size(visit: Visit, site_urls: list[str], width: int) -> None:
    assert too_wide(visit(width), site_urls, LARGE_TEXT) == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_text_with_more_room(visit: Visit, site_urls: list[str], width: int) -> None:
    assert too_wide(visit(width), site_urls, SPACED_TEXT) == {}


def test_nothing_moves_for_those_who_asked_for_calm(visit: Visit, site: str) -> None:
    page = visit()
    page.goto(f"{site}/nb/")
    assert page.evaluate("document.getAnimations().length") == 0


LATE_FONT = (
    *("/nb/", "/en/", "/nn/oppdrag/", "/nb/samarbeid/", "/nb/personvern/", "/nb/aktuelt/"),
    "/nb/aktuelt/eksempel-en-moteplass-for-hele-feltet/",
)
A_WORD_IN_ITS_LINE = 0.001  # a line that moves is ten times this


@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_jumps_when_the_font_comes_late(visit: Visit, site: str, width: int) -> None:
    page = visit(width)
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => { for (const entry of"
        " list.getEntries()) window.shift += entry.value }).observe({type: 'layout-shift',"
        " buffered: true})"
    )
    page.route("**/*.woff2", arrive_late)
    shifts = {path: shift_of(page, site + path) for path in LATE_FONT}
    assert {path: shift for path, shift in shifts.items() if shift > A_WORD_IN_ITS_LINE} == {}


def shift_of(page: Page, url: str) -> float:
    page.goto(url)
    if not page.evaluate(HAS_A_FIRST_FONT):
        pytest.skip("no Arial or Liberation Sans for a browser to start with")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.wait_for_timeout(200)
    return page.evaluate("window.shift")


def arrive_late(route: Route) -> None:
    time.sleep(0.4)
    route.continue_()


def test_print_is_light_and_without_furniture(visit: Visit, site: str) -> None:
    page = visit(color_scheme="dark")
    page.goto(f"{site}/nb/oppdrag/")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in {
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    }
    assert not page.is_visible(".site-header nav")
    assert page.is_visible("h1")


def test_forced_colours_keep_the_structure_visible(visit: Visit, site: str) -> None:
    page = visit(forced_colors="active")
    page.goto(f"{site}/nb/")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    button = page.locator(".call-to-action a").first
    assert button.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"


@pytest.mark.parametrize("styles", ["", LARGE_TEXT, SPACED_TEXT], ids=["as is", "large", "spaced"])
@pytest.mark.parametrize("width", [320, 1280])
def test_news_in_every_state(visit: Visit, odd_news: list[str], width: int, styles: str) -> None:
    assert too_wide(visit(width), odd_news, styles) == {}
