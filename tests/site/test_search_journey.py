"""The page in a browser, with JavaScript and without."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
STATES = ("", "?q=karriererettleiing", "?q=karriererettlieingx", "?q=karriere&type=x", "?q=det")


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
def test_from_the_header_to_a_page_in_the_other_form(visit: Visit, site: str, scripts: str) -> None:
    page = visit(java_script_enabled=scripts == "with scripts")
    page.goto(f"{site}/nn/")
    page.click(".site-header a[href$='/sok/']")
    page.get_by_label("Kva leitar du etter?").fill("karriereveiledning")
    page.keyboard.press("Enter")

    expect(page.locator("mark").first).to_contain_text("karriererettleiing", ignore_case=True)
    page.get_by_label("Arbeidsområde").select_option(index=1)
    page.locator(".search__form button").click()
    expect(page.locator(".search__hits li")).to_have_count(1)
    page.click(".search__hits a")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, site: str, width: int, scheme: str) -> None:
    page = visit(width, color_scheme=scheme)
    for state in STATES:
        page.goto(f"{site}/nn/sok/{state}")
        assert violations(page) == [], state


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_wider_than_the_window(visit: Visit, site: str, width: int) -> None:
    page = visit(width)
    for state in (*STATES, "?q=" + "x" * 200):
        page.goto(f"{site}/nb/sok/{state}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, state
