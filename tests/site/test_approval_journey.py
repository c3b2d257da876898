"""A draft from its writer to its approver and to somebody without a login, in a real browser.

By keyboard and without JavaScript, as all of it must work.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.urls import reverse
from djangocms_versioning.models import Version
from playwright.sync_api import Page, expect

from pages.news.models import NewsContent, NewsItem
from pages.publishing.models import ApprovalRequest
from tests.builders import news, version_of

pytestmark = pytest.mark.browser
PASSWORD = "et-langt-passord-for-testen"
WRITER, APPROVER = "skribent", "godkjenner"


@dataclass
class Scene:
    site: str
    draft: Version

    def address(self, name: str) -> str:
        return self.site + reverse(f"admin:publishing_{name}", args=[self.draft.pk])


@pytest.fixture
def scene(site: str) -> Iterator[Scene]:
    users = {
        name: get_user_model().objects.create_user(name, password=PASSWORD, is_staff=True)
        for name in (WRITER, APPROVER)
    }
    users[WRITER].groups.add(Group.objects.get(name="Nyhetsskribent"))
    users[APPROVER].groups.add(Group.objects.get(name="Godkjenner"))
    live = news(title="En sak om råd")
    draft = version_of(live).copy(users[WRITER])
    NewsContent.all_versions.filter(pk=draft.object_id).update(title="En sak om veiledning")
    yield Scene(site, draft)
    ApprovalRequest.objects.all().delete()
    for content in NewsContent.all_versions.filter(item=live.item_id).order_by("-pk"):
        content.delete()
    NewsItem.objects.filter(pk=live.item_id).delete()
    Session.objects.all().delete()
    get_user_model().objects.filter(username__in=users).delete()


@pytest.fixture
def as_user(visit: Callable[..., Page], scene: Scene) -> Callable[[str, str], Page]:
    def open_screen(name: str, screen: str) -> Page:
        page = visit(375 if name == APPROVER else 1280, java_script_enabled=False)
        page.goto(scene.address(screen))
        page.fill("#id_username", name)
        page.fill("#id_password", PASSWORD)
        page.press("#id_password", "Enter")
        page.wait_for_url(scene.address(screen))
        return page

    return open_screen


def press(page: Page, name: str) -> None:
    """Reached and used by keyboard."""
    page.get_by_role("button", name=name, exact=True).press("Enter")


def test_asked_answered_and_told(as_user, scene: Scene) -> None:
    page = as_user(WRITER, "approval")
    page.get_by_label("Melding").fill("Haster litt.")
    press(page, "Be om godkjenning")
    expect(page.locator(".approval-state")).to_have_text("Venter på godkjenning.")
    approver = as_user(APPROVER, "approval")
    expect(approver.locator("section.changes")).to_contain_text("veiledning")
    approver.get_by_label("Kommentar").fill("Ser bra ut.")
    press(approver, "Godkjenn")
    page.reload()
    expect(page.locator(".approval-state")).to_have_text("Godkjent.")
    expect(page.locator("#content")).to_contain_text("Ser bra ut.")


def test_a_link_is_read_by_somebody_without_a_login(visit, as_user, scene: Scene) -> None:
    page = as_user(WRITER, "preview_links")
    press(page, "Lag en lenke")
    url = page.locator("input[readonly]").input_value()
    reader = visit(375)
    reader.goto(url)
    expect(reader.locator("h1")).to_have_text("En sak om veiledning")
    expect(reader.get_by_role("complementary", name="Forhåndsvisning")).to_be_visible()
    assert reader.context.cookies() == []
    assert faults(reader) == []
    press(page, "Trekk tilbake alle lenkene")
    reader.reload()
    expect(reader.locator("h1")).to_have_text("Forhåndsvisningen er avsluttet")


@pytest.mark.parametrize("screen", ["compare", "approval", "preview_links"])
def test_the_screens_have_no_faults_and_fit(visit, scene: Scene, as_user, screen: str) -> None:
    state = as_user(WRITER, screen).context.storage_state()
    for width in (1280, 375):
        page = visit(width, storage_state=state)
        page.goto(scene.address(screen))
        assert faults(page, within="#content") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def faults(page: Page, within: str = "html") -> list[str]:
    found = Axe().run(page, context=within).response["violations"]
    return [f"{fault['id']}: {node['html']}" for fault in found for node in fault["nodes"]]
