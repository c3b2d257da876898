"""One form is changed, the other falls behind, is seen so and mended: an editor in a browser."""

from collections.abc import Iterator
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from cms.models import Page as CMSPage
from cms.models import UserSettings
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.contrib.auth import get_user_model
from django.urls import reverse
from djangocms_versioning.models import Version
from playwright.sync_api import Page, expect

from pages.news.models import NewsItem
from pages.publishing.versions import one_version
from pages.seed.content import Block
from tests.builders import news, page_of, publish, version_of

pytestmark = pytest.mark.browser
FIRST = "<p>Fristen er 1. mars.</p>"
FIELD = "main .text > [contenteditable=true]"
BODY = f"{FIRST}<p>Vi gir råd om utdanning.</p>"
BEHIND = "Målform (1) 1 avsnitt henger etter"
Twins = dict[str, Version]


@pytest.fixture
def page(site: str, logged_in_as, chief_at_work) -> Page:
    UserSettings.objects.create(user=chief_at_work, language="nb")
    return logged_in_as(chief_at_work)


@pytest.fixture
def twins(site: str, chief_at_work) -> Iterator[Twins]:
    """A page of its own in both forms; all of it is gone afterwards."""
    contents = publish(page_of(Block("NekTextPlugin", {"body": BODY}), languages=("nb", "nn")))
    yield {content.language: version_of(content) for content in contents}
    for content in contents:
        for version in one_version.siblings(version_of(content)).order_by("-pk"):
            version.delete()
    CMSPage.objects.filter(pk=contents[0].page_id).delete()


@pytest.fixture
def news_twins(site: str, chief_at_work) -> Iterator[Twins]:
    nb = news(title="Ny frist", body=BODY)
    nn = news("nn", item=nb.item, title="Ny frist", body=BODY)
    yield {"nb": version_of(nb), "nn": version_of(nn)}
    for content in (nb, nn):
        for version in one_version.siblings(version_of(content)).order_by("-pk"):
            version.delete()
    NewsItem.objects.filter(pk=nb.item_id).delete()


def preview(site: str, version: Version) -> str:
    return site + get_object_preview_url(version.content, language=version.content.language)


def write(page: Page, words: str) -> None:
    """In the first paragraph, which stands there to be written in."""
    paragraph = page.locator(f"{FIELD} p").first
    paragraph.click(click_count=3)
    page.keyboard.type(words)
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.keyboard.press("Escape")


def let_readers_see(page: Page, note: str = "") -> None:
    page.click(".cms-toolbar a[href*='/publish/']")
    if note:
        page.fill("[name=note]", note)
    else:
        page.check("[name=minor]")
    page.get_by_role("button", name="Publiser nå").click()
    page.wait_for_url(lambda url: "/admin/" not in url)


def change(page: Page, site: str, version: Version, words: str, note: str = "") -> None:
    user = get_user_model().objects.get(username="redaktor")
    draft = one_version.new_draft(version, user)
    page.goto(site + get_object_edit_url(draft.content, language=draft.content.language))
    page.wait_for_load_state("networkidle")
    write(page, words)
    let_readers_see(page, note)


def start_section(page: Page, site: str) -> str:
    page.goto(site + reverse("admin:index"))
    return page.locator("[aria-labelledby=start-twins]").inner_text()


@pytest.mark.parametrize("kind", ["twins", "news_twins"])
def test_from_the_edit_to_the_mended_twin(page: Page, site: str, request, kind: str) -> None:
    found: Twins = request.getfixturevalue(kind)
    title = found["nn"].content.title
    change(page, site, found["nb"], "Fristen er 1. april.", "Ny frist.")

    section = start_section(page, site)
    assert title in section
    assert "1 avsnitt henger etter" in section
    page.goto(preview(site, found["nn"]))
    page.get_by_role("link", name=BEHIND).click()

    entry = page.locator(".drift__entry")
    expect(entry.locator("ins")).to_contain_text("april")
    expect(entry.locator("del")).to_contain_text("mars")
    expect(entry.locator(".drift__sides > :last-child p")).to_have_text("Fristen er 1. mars.")
    entry.get_by_role("button", name="Rett", exact=True).click()
    expect(page.locator(FIELD)).to_be_focused()
    write(page, "Fristen er 1. april.")
    let_readers_see(page, "Ny frist.")

    assert title not in start_section(page, site)
    page.goto(preview(site, found["nn"]))
    expect(page.locator(".cms-toolbar")).to_be_visible()
    assert page.get_by_text("Målform (").count() == 0


def test_a_minor_change_marks_nothing(page: Page, site: str, twins: Twins) -> None:
    change(page, site, twins["nb"], "Fristen er 1. Mars.")
    assert twins["nn"].content.title not in start_section(page, site)


def test_a_word_that_it_follows_already(page: Page, site: str, twins: Twins) -> None:
    change(page, site, twins["nb"], "Fristen er 1. april.", "Ny frist.")
    page.goto(site + reverse("admin:written_forms_twintext_changelist"))
    page.click("#result_list a")
    page.get_by_role("button", name="Følger allerede").click()
    expect(page.locator("#content")).to_contain_text("Ingenting henger etter")


def test_the_screens_have_no_faults_and_fit(visit, page: Page, site: str, twins: Twins) -> None:
    change(page, site, twins["nb"], "Fristen er 1. april.", "Ny frist.")
    state = page.context.storage_state()
    urls = [
        reverse("admin:written_forms_drift", args=[twins["nn"].pk]),
        reverse("admin:written_forms_twintext_changelist"),
    ]
    for width, scheme in product((1280, 375), ("light", "dark")):
        shown = visit(width, storage_state=state, color_scheme=scheme)
        for url in urls:
            shown.goto(site + url)
            faults = Axe().run(shown, context="#content").response["violations"]
            assert [fault["id"] for fault in faults] == [], (width, scheme, url)
            assert shown.evaluate("document.documentElement.scrollWidth") <= width
