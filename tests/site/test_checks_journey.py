"""An editor and the checks in a real browser: stopped, shown the place, mended, published."""

from collections.abc import Callable, Iterator

import pytest
from cms.models import Page as CMSPage
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from djangocms_versioning.models import Version
from playwright.sync_api import Page, expect

from pages.publishing.models import CheckOverride
from pages.seed.content import Block
from tests.builders import page_of, publish

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
PASSWORD = "et-langt-passord-for-testen"
BODY = "<h4>For liten overskrift</h4><p>Vi er ikkje her.</p>"
REASON = "Overskriften er slik i loven."


@pytest.fixture
def draft(site: str) -> Iterator[Version]:
    """A draft with an error, of a page of its own; all of it is gone afterwards."""
    user = get_user_model().objects.create_superuser("redaktor", password=PASSWORD)
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": BODY})))
    version = Version.objects.get_for_content(content).copy(user)
    yield version
    Session.objects.all().delete()
    for made in Version.objects.filter(created_by=user):
        made.content.delete()
    CMSPage.objects.get(pk=content.page_id).delete()
    CheckOverride.objects.all().delete()
    user.delete()


@pytest.fixture
def page(visit: Visit, site: str) -> Page:
    page = visit()
    page.goto(f"{site}/nb/admin/login/")
    page.fill("#id_username", "redaktor")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/nb/admin/")
    return page


def edit(page: Page, site: str, version: Version) -> None:
    page.goto(site + get_object_edit_url(version.content, language="nb"))
    page.wait_for_load_state("networkidle")


def test_stopped_shown_mended_and_published(draft: Version, page: Page, site: str) -> None:
    edit(page, site, draft)
    button = page.locator("a.nek-checks")
    expect(button).to_have_text("Sjekk siden (2)")
    page.get_by_role("link", name="Publiser", exact=True).click()
    expect(page.locator(".publish-errors")).to_contain_text("En overskrift på nivå 4")
    page.get_by_role("button", name="Publiser nå").click()
    expect(page.locator("[name=reason]:invalid")).to_be_visible()
    assert Version.objects.get(pk=draft.pk).state == "draft"

    edit(page, site, draft)
    button.click()
    panel = page.locator(".checks-panel")
    expect(panel).to_contain_text("1 feil stopper publisering.")
    assert panel.bounding_box()["x"] >= page.locator("main").bounding_box()["width"]
    panel.get_by_role("link", name="Vis på siden").first.click()
    expect(page.locator(":focus")).to_contain_text("For liten overskrift")

    panel.get_by_role("link", name="Rett").first.click()
    text = page.locator("main .text > [contenteditable=true]")
    expect(text).to_be_focused()
    text.fill("Alt er i orden her.")
    page.keyboard.press("Control+Alt+0")  # a paragraph
    page.keyboard.press("Escape")
    expect(panel).to_contain_text("Ingenting stopper publisering.")
    expect(button).to_have_text("Sjekk siden")
    page.get_by_role("link", name="Publiser", exact=True).click()
    page.check("[name=minor]")
    page.get_by_role("button", name="Publiser nå").click()
    page.wait_for_url(lambda url: "/admin/" not in url)
    assert Version.objects.get(pk=draft.pk).state == "published"


def test_with_the_keyboard_and_a_reason(draft: Version, page: Page, site: str) -> None:
    edit(page, site, draft)
    page.locator("a.nek-checks").focus()
    page.keyboard.press("Enter")
    panel = page.locator(".checks-panel")
    expect(page.locator(".checks-panel h2").first).to_be_focused()
    panel.locator("textarea").fill(REASON)
    panel.get_by_role("button", name="La feilene stå").press("Enter")
    expect(panel).to_contain_text(REASON)
    expect(page.locator("a.nek-checks")).to_have_text("Sjekk siden (1)")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(page.locator("a.nek-checks")).to_be_focused()
    assert CheckOverride.objects.get().user_name == "redaktor"


def test_the_place_is_found_in_the_preview_too(draft: Version, page: Page, site: str) -> None:
    page.goto(site + get_object_preview_url(draft.content, language="nb"))
    page.wait_for_load_state("networkidle")
    page.click("a.nek-checks")
    page.locator(".checks-panel").get_by_role("link", name="Vis på siden").nth(1).click()
    expect(page.locator(":focus")).to_have_text("Vi er ikkje her.")
