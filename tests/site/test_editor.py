"""An editor in a real browser: from login to what a visitor reads."""

from collections.abc import Callable, Iterator

import pytest
from cms.models import Page as CMSPage
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from playwright.sync_api import FrameLocator, Page

from pages.seed.content import Block
from tests.builders import page_of, publish

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
PASSWORD = "et-langt-passord-for-testen"


@pytest.fixture
def editor(site: str) -> Iterator[str]:
    users = get_user_model().objects
    users.create_superuser("redaktor", password=PASSWORD)
    yield "redaktor"
    Session.objects.all().delete()


@pytest.fixture
def published(site: str, editor: str) -> Iterator[str]:
    """A page of its own, gone afterwards."""
    goals = Block("NekGoalsPlugin", {"heading": "Mål"}, [{"text": "Ett"}, {"text": "To"}])
    text = Block("NekTextPlugin", {"body": "<p>Den gamle teksten.</p>"})
    (content,) = publish(page_of(goals, text))
    yield site + content.get_absolute_url()
    page = CMSPage.objects.get(pk=content.page_id)
    for version in content.versions.model.objects.filter(created_by__username=editor):
        version.content.delete()
    page.delete()
    get_user_model().objects.filter(username=editor).delete()


def log_in(page: Page, site: str) -> None:
    page.goto(f"{site}/nb/admin/login/")
    page.fill("#id_username", "redaktor")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/nb/admin/")


def edit_block(page: Page, place: str) -> FrameLocator:
    """Opens the block's form as soon as the toolbar's scripts are in place."""
    page.wait_for_load_state("networkidle")
    page.dblclick(place)
    page.wait_for_selector(".cms-modal-open iframe")
    return page.frame_locator(".cms-modal-open iframe")


def let_readers_see(page: Page) -> None:
    page.click(".cms-toolbar a[href*='/publish/']")
    page.check("[name=minor]")
    page.get_by_role("button", name="Publiser nå").click()
    page.wait_for_url(lambda url: "/admin/" not in url)


def test_change_a_block_and_publish(visit: Visit, site: str, published: str) -> None:
    page, reader = visit(), visit()
    log_in(page, site)
    page.goto(published)
    page.click("a[href*='edit-redirect']")
    form = edit_block(page, ".goals li >> text=Ett")
    form.locator("input[value='Ett']").fill("Nytt mål")
    page.click(".cms-modal .cms-btn-action")
    page.wait_for_selector(".goals >> text=Nytt mål")

    reader.goto(published)
    assert reader.locator(".goals li").all_inner_texts() == ["Ett", "To"]

    let_readers_see(page)
    page.wait_for_load_state()
    reader.goto(published)
    assert reader.locator(".goals li").all_inner_texts() == ["Nytt mål", "To"]


def test_write_in_a_text(visit: Visit, site: str, published: str) -> None:
    page = visit()
    log_in(page, site)
    page.goto(published)
    page.click("a[href*='edit-redirect']")
    page.click(".cms-toolbar a[href*='inline_editing=0']")  # in a dialog, not on the page
    form = edit_block(page, "text=Den gamle teksten.")
    assert form.locator("[name=json]").count() == 0
    tools = form.locator("[data-action]").all()
    names = {tool.get_attribute("data-action") for tool in tools}
    assert "Heading2" in names
    assert not names & {"Heading1", "TextColor", "JustifyCenter", "Highlight", "Source", "Table"}
    editor = form.locator("[contenteditable=true]")
    editor.fill("Den nye teksten.")
    page.click(".cms-modal .cms-btn-action")
    page.wait_for_selector("text=Den nye teksten.")
    let_readers_see(page)
    page.wait_for_load_state()
    reader = visit()
    reader.goto(published)
    assert reader.locator(".text").inner_text() == "Den nye teksten."


def test_too_few_rows_are_refused_with_a_sentence(visit: Visit, site: str, published: str) -> None:
    page = visit()
    log_in(page, site)
    page.goto(published)
    page.click("a[href*='edit-redirect']")
    form = edit_block(page, ".goals li >> text=Ett")
    form.locator("input[type=checkbox][name$=DELETE]").first.check()
    page.click(".cms-modal .cms-btn-action")
    form.locator(".errorlist").first.wait_for()
    assert "minst 2" in " ".join(form.locator(".errorlist").all_inner_texts())
    assert form.locator("input[value='Ett']").count() == 1


def test_the_facts_about_the_body(visit: Visit, site: str, published: str) -> None:
    page, reader = visit(), visit()
    log_in(page, site)
    page.goto(f"{site}/nb/admin/pages/sitesettings/")
    page.fill("#id_responsible_editor", "Den som svarer")
    page.click("input[name=_save]")
    reader.goto(published)
    assert "Den som svarer" in reader.locator(".site-footer").inner_text()
    page.goto(f"{site}/nb/admin/pages/sitesettings/")
    page.fill("#id_responsible_editor", "")
    page.click("input[name=_save]")
