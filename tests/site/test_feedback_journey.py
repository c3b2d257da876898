"""What a reader answers in a real browser, until an editor has handled it."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import AbstractUser
from playwright.sync_api import Page, expect

from pages.feedback.models import Answer
from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser
SAID = "Jeg lette etter fristen for søknader. <script>alert(1)</script>"
PERSONS_NEED = 3_500  # milliseconds: what comes faster is from a robot


@pytest.fixture
def reader(site: str, visit) -> Iterator[Page]:
    """Without JavaScript, on a page far down; what is answered is gone afterwards."""
    page = visit(375, java_script_enabled=False)
    page.goto(f"{site}/nb/om-oss/")
    yield page
    Answer.objects.all().delete()


def test_what_a_reader_writes_is_handled(
    site: str, reader: Page, logged_in_as, chief_at_work: AbstractUser
) -> None:
    reader.locator(".feedback-foot").get_by_role("button", name="Nei").click()
    expect(reader.locator("h1")).to_have_text("Takk for svaret")
    reader.wait_for_timeout(PERSONS_NEED)
    reader.fill("#text", "Ring meg på 22 00 00 00.")
    reader.get_by_role("button", name="Send").click()
    expect(reader.locator("#error-1")).to_be_visible()
    expect(reader.locator("#text")).to_have_value("Ring meg på 22 00 00 00.")
    reader.fill("#text", SAID)
    reader.get_by_role("button", name="Send").click()
    expect(reader.get_by_role("status")).to_have_text("Vi har fått teksten din.")
    assert reader.context.cookies() == []
    reader.get_by_role("link", name="Tilbake til siden").click()
    expect(reader).to_have_url(f"{site}/nb/om-oss/")

    editor = logged_in_as(chief_at_work)
    editor.goto(f"{site}/nb/admin/")
    texts = editor.locator("[aria-labelledby=start-feedback]")
    expect(texts.locator(".start-note")).to_have_text(SAID)
    expect(texts.locator("li a").first).to_have_attribute("href", "/nb/om-oss/")
    editor.goto(f"{site}/nb/admin/feedback/answer/")
    editor.get_by_role("button", name="Merk som behandlet").click()
    expect(editor.locator(".messagelist")).to_contain_text("Merket som behandlet.")
    editor.goto(f"{site}/nb/admin/")
    expect(texts.locator(".start-note")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("answer", ["Ja", "Nei"])
def test_axe_on_the_thanks(site: str, visit, reader: Page, width: int, answer: str) -> None:
    reader.locator(".feedback-foot").get_by_role("button", name=answer).click()
    page = visit(width)
    page.goto(reader.url)
    assert violations(page) == []
    page.fill("#text", "Skriv til ola@x.example")
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#error-1")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
