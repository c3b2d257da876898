"""Editing with the keyboard alone, and what axe says of the screens editors meet."""

from collections.abc import Callable, Iterator

import pytest
from cms.models import Page as CMSPage
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from playwright.sync_api import Locator, Page, expect

from pages.seed.content import Block
from tests.builders import page_of, publish
from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
PASSWORD = "et-langt-passord-for-testen"


@pytest.fixture
def published(site: str) -> Iterator[str]:
    """A page with one text, gone afterwards."""
    editor = get_user_model().objects.create_superuser("redaktor", password=PASSWORD)
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": "<p>Den gamle teksten.</p>"})))
    yield site + content.get_absolute_url()
    page = CMSPage.objects.get(pk=content.page_id)
    for version in content.versions.model.objects.filter(created_by=editor):
        version.content.delete()
    page.delete()
    Session.objects.all().delete()
    editor.delete()


def log_in(page: Page, site: str) -> None:
    page.goto(f"{site}/nb/admin/login/")
    expect(page.locator("#id_username")).to_be_focused()
    page.keyboard.type("redaktor")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/nb/admin/")


def tab_to(page: Page, target: Locator, *, most: int = 60) -> None:
    """Where a sighted keyboard user stops: never by calling focus."""
    expect(target).to_be_visible()
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("(element) => element === element.ownerDocument.activeElement"):
            return
    raise AssertionError(f"{most} stops and not there: {target}")


def let_readers_see(page: Page) -> None:
    tab_to(page, page.locator(".cms-toolbar-right a[href*='/publish/']"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/publishing/publish/**")
    tab_to(page, page.locator("[name=minor]"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Publiser nå"))
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/admin/" not in url)


def test_from_login_to_publish(visit: Visit, site: str, published: str) -> None:
    page = visit()
    log_in(page, site)
    page.goto(published)
    page.wait_for_load_state("networkidle")
    tab_to(page, page.locator(".cms-toolbar-right a[href*='edit-redirect']"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/edit/**")
    page.wait_for_load_state("networkidle")

    page.keyboard.press("Space")  # the structure board
    expect(page.locator(".cms-structure .cms-draggable")).to_have_count(1)
    page.keyboard.press("Alt+p")
    page.keyboard.press("a")  # the choice of a block, which is searched by typing
    expect(page.locator(".block-choice", has_text="Faktaboks").first).to_be_visible()
    expect(page.locator(".cms-modal .block-choice a[href='NekHeroPlugin']")).to_have_count(0)
    expect(page.locator(".cms-modal .cms-quicksearch input")).to_be_focused()
    page.keyboard.type("faktab")
    expect(page.locator(".cms-modal .block-choice:visible")).to_have_count(1)
    page.keyboard.press("Enter")

    form = page.frame_locator(".cms-modal-open iframe")
    expect(form.locator("#id_heading")).to_be_visible()
    tab_to(page, form.locator("#id_heading"))
    page.keyboard.type("Med tastatur")
    tab_to(page, form.locator("[contenteditable=true]"))
    page.keyboard.type("Uten mus.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".cms-modal-open")).to_have_count(0)
    expect(page.locator(".fact-box")).to_contain_text("Uten mus.")
    rows = page.locator(".cms-structure .cms-draggable .cms-dragitem-text")
    expect(rows.nth(1)).to_contain_text("Faktaboks")

    expect(page.locator(".cms-toolbar a", has_text="Angre la til «Faktaboks»")).to_be_visible()

    # Alt+P keeps the Tab key within the board; a reload ends that.
    page.reload()
    page.wait_for_load_state("networkidle")
    if not rows.first.is_visible():
        page.keyboard.press("Space")
    expect(rows).to_have_count(2)
    page.wait_for_timeout(1000)  # the board slides in and then binds its keys
    page.keyboard.press("Alt+p")
    expect(page.locator(".cms-structure .cms-dragarea").first).to_be_focused()
    page.keyboard.press("Enter")  # to the first block
    expect(page.locator(".cms-structure .cms-dragitem").first).to_be_focused()
    page.keyboard.press("s")  # its menu
    tab_to(page, page.locator(".cms-structure a:visible", has_text="Flytt ned"))
    page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")
    expect(page.locator("main .fact-box ~ .text")).to_be_visible()

    let_readers_see(page)
    reader = visit()
    reader.goto(published)
    assert reader.locator(".fact-box").inner_text().startswith("Med tastatur")


def not_upstream_s(faults: list[str]) -> list[str]:
    """Its toolbar and board stand outside the page's landmarks, its bar has no role."""
    return [v for v in faults if not v.startswith("region") and "cms-loading-bar" not in v]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_on_what_is_ours(visit: Visit, site: str, published: str, scheme: str) -> None:
    page = visit(color_scheme=scheme)
    page.goto(f"{site}/nb/admin/login/")
    found = {"login": violations(page)}
    log_in(page, site)
    for path in ("", "news/newscontent/", "pages/sitesettings/"):
        page.goto(f"{site}/nb/admin/{path}")
        found[path] = violations(page)
    page.goto(f"{site}/nb/admin/news/newscontent/add/")
    # The search field of upstream's list of names has no name.
    found["news form"] = [v for v in violations(page) if "select2" not in v]
    page.goto(published)
    page.click(".cms-toolbar-right a[href*='edit-redirect']")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Space")
    expect(page.locator(".cms-structure .cms-draggable")).to_have_count(1)
    found["board"] = not_upstream_s(violations(page))
    page.locator(".cms-dragbar .cms-submenu-add").click()
    expect(page.locator(".block-choice:visible").first).to_be_visible()
    page.wait_for_timeout(600)  # it fades in
    found["picker"] = not_upstream_s(violations(page))
    assert {name: faults for name, faults in found.items() if faults} == {}
