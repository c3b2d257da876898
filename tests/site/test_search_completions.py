"""Suggestions while typing: by keyboard, mouse and touch, and as screen readers hear of them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


def opened(page: Page, site: str, text: str = "standar", language: str = "nb/sok") -> Page:
    page.goto(f"{site}/{language}/")
    page.locator("#q").press_sequentially(text)
    expect(page.get_by_role("listbox")).to_be_visible()
    return page


def active(page: Page) -> str:
    """The words of the option a screen reader is at."""
    return page.evaluate("""() => {
        const field = document.getElementById("q");
        return document.getElementById(field.getAttribute("aria-activedescendant"))
            ?.firstChild.textContent ?? "";
    }""")


def test_a_screen_reader_is_told_of_them(visit: Visit, site: str) -> None:
    page = opened(visit(), site)
    field, options = (
        page.get_by_role("combobox", name="Hva leter du etter?"),
        page.get_by_role("option"),
    )

    expect(field).to_have_attribute("aria-expanded", "true")
    expect(field).to_have_attribute("aria-autocomplete", "list")
    expect(
        page.get_by_role("listbox", name=page.locator("#q").get_attribute("data-label"))
    ).to_have_id(field.get_attribute("aria-controls"))
    told = page.locator(".search__words [role=status]")
    expect(told).to_contain_text(str(options.count()))
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).not_to_have_attribute("aria-activedescendant", "completion-0")
    expect(told).to_have_text("")
    expect(field).to_have_value("standar")


def test_the_keyboard_goes_round_and_leaves_the_list(visit: Visit, site: str) -> None:
    page = opened(visit(), site)
    names = page.locator("[role=option] span").all_inner_texts()

    page.keyboard.press("ArrowUp")
    assert active(page) == names[-1]
    page.keyboard.press("ArrowDown")
    assert active(page) == names[0]
    for key in ("Home", "End"):
        page.keyboard.press("ArrowDown")
        page.keyboard.press(key)
        assert active(page) == ""
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator(".search__form button")).to_be_focused()


def test_enter_chooses_a_word_or_a_title_and_else_searches(visit: Visit, site: str) -> None:
    page = opened(visit(), site)
    page.keyboard.press("ArrowDown")
    word = active(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/nb/sok/?q=*")
    expect(page.locator("#q")).to_have_value(word)

    opened(page, site).keyboard.press("ArrowUp")
    title = active(page)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)

    opened(page, site).keyboard.press("Enter")
    page.wait_for_url("**/nb/sok/?q=standar")


def test_mouse_and_touch_choose(visit: Visit, site: str) -> None:
    page = opened(visit(), site)
    page.get_by_role("option").last.click()
    expect(page.locator("h1")).not_to_have_text("Søk")

    touched = opened(visit(375, has_touch=True), site)
    touched.get_by_role("option").first.tap()
    touched.wait_for_url("**/nb/sok/?q=*")


def test_little_is_asked_and_never_below_two_letters(visit: Visit, site: str) -> None:
    page, asked = visit(), []

    def note(request: Request) -> None:
        if "/forslag" in request.url:
            asked.append(request.url)

    page.on("request", note)
    page.goto(f"{site}/nb/sok/")
    page.locator("#q").press_sequentially("k")
    page.wait_for_timeout(400)
    assert asked == []
    page.locator("#q").press_sequentially("arriere", delay=10)
    expect(page.get_by_role("listbox")).to_be_visible()
    assert len(asked) == 1
    page.locator("#q").fill("")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_letters_that_are_put_together_are_no_word_yet(visit: Visit, site: str) -> None:
    page = visit()
    page.goto(f"{site}/nb/sok/")
    page.locator("#q").focus()
    session = page.context.new_cdp_session(page)
    session.send(
        "Input.imeSetComposition", {"text": "karr", "selectionStart": 4, "selectionEnd": 4}
    )
    page.wait_for_timeout(500)
    expect(page.locator("[role=listbox]")).to_be_hidden()

    session.send("Input.insertText", {"text": "karr"})
    expect(page.get_by_role("listbox")).to_be_visible()


def test_an_outdated_answer_is_not_shown(visit: Visit, site: str) -> None:
    page = visit()
    page.goto(f"{site}/nb/sok/")
    page.evaluate("""() => {
        const real = window.fetch;
        window.fetch = async (url, options) => {
            if (url.endsWith("karr")) await new Promise((done) => setTimeout(done, 900));
            return real(url, options);
        };
    }""")
    page.locator("#q").fill("karr")
    page.wait_for_timeout(300)
    page.locator("#q").fill("standar")
    expect(page.get_by_role("option").first).to_contain_text("standard")
    page.wait_for_timeout(900)
    expect(page.get_by_role("option").first).to_contain_text("standard")


@pytest.mark.parametrize("failing", ["abort", "fulfill"])
def test_the_form_works_where_suggestions_fail(visit: Visit, site: str, failing: str) -> None:
    page = visit()
    page.route(
        "**/api/sok/forslag**",
        lambda route: getattr(route, failing)(**({"status": 429} if failing == "fulfill" else {})),
    )
    page.goto(f"{site}/nb/sok/")
    page.locator("#q").press_sequentially("standarder")
    page.wait_for_timeout(400)
    expect(page.locator("[role=listbox]")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator(".search__hits li").first).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_the_list_open(
    visit: Visit, site: str, width: int, scheme: str
) -> None:
    page = opened(visit(width, color_scheme=scheme), site, language="nn/sok")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_chosen_one_is_seen_in_forced_colours(visit: Visit, site: str) -> None:
    page = opened(visit(forced_colors="active"), site)
    page.keyboard.press("ArrowDown")
    style = "getComputedStyle(document.querySelector('[aria-selected=true]')).outlineStyle"
    assert page.evaluate(style) == "solid"


def test_the_policy_of_the_site_holds(visit: Visit, site: str) -> None:
    page, said = visit(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    opened(page, site, "caree", "en/search")
    assert said == []
