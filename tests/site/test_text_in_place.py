"""Text blocks are written in on the page itself, by those who may; nothing typed is lost."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from cms.models import PageContent
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.translation import override
from djangocms_versioning.models import Version
from playwright.sync_api import Locator, Page, expect

from pages.models import Text
from tests.builders import add_text
from tests.html import Document, document, only
from tests.site.test_accessibility import violations
from tests.site.test_editing_by_keyboard import not_upstream_s, tab_to
from tests.site.test_unsaved_text import wait_until_kept

IN_PLACE = "script[src*='text_in_place'], script[src*='bundle.editor']"
FIELD = "main .text > [contenteditable=true]"
BODIES = (
    '<p>Den første med <span lang="en">in English</span>.</p>',
    "<p>Den andre.</p><ul><li>Et punkt</li></ul>",
)


def draft_of_contact(user) -> Version:
    live = PageContent.objects.get(page__reverse_id="contact", language="nb")
    return Version.objects.get_for_content(live).copy(user)


def saved(version: Version) -> list[str]:
    texts = Text.objects.filter(placeholder__in=version.content.get_placeholders())
    return list(texts.order_by("position").values_list("body", flat=True))


# --- What the server sends --------------------------------------------------------------------


def edited_by(client: Client, user, version: Version) -> Document:
    client.force_login(user)
    url = get_object_edit_url(version.content, language="nb")
    return document(client.get(url, follow=True))


@pytest.mark.django_db
def test_those_who_write_are_sent_the_editor(client: Client, django_user_model) -> None:
    writer = django_user_model.objects.create_user("skribent", is_staff=True)
    writer.groups.add(Group.objects.get(name="Skribent"))
    version = draft_of_contact(writer)
    page = edited_by(client, writer, version)
    assert len(page.cssselect(IN_PLACE)) == 2
    assert page.cssselect("script[id^=cms-cfg-]:not([id$=inline])")
    toggle = only(page, ".cms-toolbar a[href*='inline_editing=0']")
    assert toggle.get("title").startswith("Slå av eller på redigering av tekst")


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["Godkjenner", "Skribent"])
def test_those_who_may_not_write_here_are_not(client: Client, django_user_model, role) -> None:
    """The second may, but another has the draft."""
    version = draft_of_contact(django_user_model.objects.create_superuser("sjef"))
    reader = django_user_model.objects.create_user("leser", is_staff=True)
    reader.groups.add(Group.objects.get(name=role))
    page = edited_by(client, reader, version)
    assert page.cssselect(IN_PLACE) == []


@pytest.mark.django_db
def test_what_is_published_or_only_looked_at_is_not_written_in(client: Client) -> None:
    chief = get_user_model().objects.create_superuser("sjef")
    client.force_login(chief)
    live = PageContent.objects.get(page__reverse_id="contact", language="nb")
    addresses = [
        live.get_absolute_url(),
        get_object_edit_url(live, language="nb"),
        get_object_preview_url(draft_of_contact(chief).content, language="nb"),
    ]
    for address in addresses:
        page = document(client.get(address, follow=True))
        assert page.cssselect(IN_PLACE) == [], address


@pytest.mark.django_db
def test_a_locked_draft_takes_no_text(client: Client, django_user_model) -> None:
    version = draft_of_contact(django_user_model.objects.create_superuser("sjef"))
    other = django_user_model.objects.create_user("skribent", is_staff=True)
    other.groups.add(Group.objects.get(name="Skribent"))
    client.force_login(other)
    before = saved(version)
    block = Text.objects.filter(placeholder__in=version.content.get_placeholders()).first()
    assert block
    url = f"/nb/admin/cms/placeholder/edit-plugin/{block.pk}/"
    assert client.post(url, {"body": "<p>Mitt</p>", "_save": "Save"}).status_code == 409
    assert saved(version) == before


# --- In the browser ---------------------------------------------------------------------------


@pytest.fixture
def draft(chief_at_work) -> Version:
    version = draft_of_contact(chief_at_work)
    version.content.placeholders.get(slot="content").cmsplugin_set.all().delete()
    for body in BODIES:
        add_text(version, body)
    return version


Write = Callable[..., Page]


@pytest.fixture
def write(site: str, logged_in_as, draft: Version) -> Write:
    def open_draft(page: Page | None = None) -> Page:
        page = page or logged_in_as(draft.created_by)
        with override("nb"):
            page.goto(site + get_object_edit_url(draft.content, language="nb"))
        expect(page.locator(FIELD)).to_have_count(len(BODIES))
        return page

    return open_draft


def field(page: Page, number: int) -> Locator:
    return page.locator(FIELD).nth(number)


def saving(page: Page) -> AbstractContextManager[object]:
    return page.expect_response(lambda response: "/edit-plugin/" in response.url)


def type_at_end(page: Page, number: int, text: str) -> None:
    field(page, number).locator("p").first.click()
    page.keyboard.press("End")
    page.keyboard.type(text)


def leave(page: Page) -> None:
    with saving(page):
        page.locator("h1").click()


@pytest.mark.browser
def test_it_is_saved_when_one_leaves_the_text(write: Write, draft: Version) -> None:
    page = write()
    type_at_end(page, 0, " Mer å lese.")
    leave(page)
    type_at_end(page, 1, " Også her.")
    leave(page)
    first, second = saved(draft)
    assert first == BODIES[0].replace(".</p>", ". Mer å lese.</p>")
    assert second.startswith("<p>Den andre. Også her.</p><ul><li>")
    page.reload()
    expect(field(page, 0)).to_contain_text("Mer å lese.")
    expect(field(page, 1)).to_contain_text("Også her.")


@pytest.mark.browser
def test_it_can_be_undone_at_once(write: Write, draft: Version) -> None:
    page = write()
    before = saved(draft)
    type_at_end(page, 0, " En feil.")
    leave(page)
    page.locator(".cms-toolbar .nek-undo", has_text="Angre").click()
    expect(field(page, 0)).not_to_contain_text("En feil.")
    assert saved(draft) == before


@pytest.mark.browser
def test_what_is_pasted_is_cleaned(write: Write, draft: Version) -> None:
    page = write()
    field(page, 0).locator("p").first.click()
    page.keyboard.press("Control+a")
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.setData('text/html', '<h2 style="color: red" class="x">Tittel</h2>'
              + '<p>Ord <b onclick="x()">fet</b> <a href="javascript:x()">lenke</a></p>');
            document.activeElement.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
        }"""
    )
    leave(page)
    (body, _) = saved(draft)
    assert body.startswith("<h2>Tittel</h2><p>Ord <strong>fet</strong>")
    assert not any(part in body for part in ("style", "class", "onclick", "javascript"))


@pytest.mark.browser
def test_it_goes_on_after_a_block_has_been_moved(write: Write, draft: Version) -> None:
    page = write()
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Space")
    row = page.locator(".cms-structure .cms-draggable").first
    row.locator(".cms-submenu-settings").first.click()
    page.locator(".cms-structure a:visible", has_text="Flytt ned").click()
    expect(field(page, 0)).to_contain_text("Den andre.")
    page.wait_for_load_state("networkidle")
    page.locator(".cms-toolbar-item-cms-mode-switcher a").click()  # closes the board
    for number in (0, 1):
        type_at_end(page, number, f" Etter {number}.")
        leave(page)
    assert [f" Etter {number}." in body for number, body in enumerate(saved(draft))] == [True, True]


@pytest.mark.browser
def test_it_looks_as_it_does_to_readers(site: str, logged_in_as, chief_at_work) -> None:
    """Where each paragraph stands and how large it is, with the editor and without."""
    live = PageContent.objects.get(page__reverse_id="accessibility", language="nb")
    content = Version.objects.get_for_content(live).copy(chief_at_work).content
    page = logged_in_as(chief_at_work, 1280, 20_000)
    places = """elements => elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.tagName, ...[x, y, width, height].map(Math.round)];
    })"""
    page.goto(site + get_object_edit_url(content, language="nb"))
    texts = page.locator("main .text").count()
    expect(page.locator(FIELD)).to_have_count(texts)
    inside = page.locator(FIELD).locator(":scope > :not(.ProseMirror-widget)")
    edited = inside.evaluate_all(places)
    page.goto(site + get_object_preview_url(content, language="nb"))
    assert edited == page.locator("main .text > *").evaluate_all(places)
    assert texts > 1


@pytest.mark.browser
def test_by_keyboard(write: Write, draft: Version) -> None:
    page = write()
    target = field(page, 0)
    tab_to(page, target)
    expect(target).to_have_attribute("role", "textbox")
    expect(target).to_have_attribute(
        "aria-label", "Tekst på siden. Escape lagrer teksten og går ut."
    )
    found = not_upstream_s(violations(page))
    assert [fault for fault in found if 'role="menubar"' not in fault] == []
    page.keyboard.press("Control+End")
    page.keyboard.type(" Uten mus.")
    with saving(page):
        page.keyboard.press("Escape")
    expect(target).not_to_be_focused()
    assert "Uten mus." in saved(draft)[0]
    expect(page.locator(".cms-structure")).not_to_be_visible()  # the spaces were typed


# --- Nothing typed is lost --------------------------------------------------------------------


@pytest.mark.browser
def test_a_lost_connection(write: Write, draft: Version) -> None:
    page = write()
    page.context.set_offline(True)
    type_at_end(page, 0, " På toget.")
    page.locator("h1").click()
    expect(page.locator(".cms-messages")).to_contain_text("Det er ingen forbindelse")
    wait_until_kept(page, 1)
    with saving(page):
        page.context.set_offline(False)
    wait_until_kept(page, 0)
    assert "På toget." in saved(draft)[0]


@pytest.mark.browser
def test_a_session_that_has_ended(write: Write, draft: Version, logged_in_as) -> None:
    page = write()
    page.on("dialog", lambda dialog: dialog.accept())
    type_at_end(page, 0, " Økten gikk ut.")
    Session.objects.all().delete()
    page.locator("h1").click()
    expect(page.locator(".cms-messages")).to_contain_text("Teksten er ikke lagret")
    again = logged_in_as(draft.created_by)
    page.context.add_cookies(again.context.cookies())
    write(page)
    offer = page.locator("main .unsaved-text")
    expect(offer).to_contain_text("ikke lagret")
    with saving(page):
        offer.get_by_role("button", name="Hent teksten tilbake").click()
    wait_until_kept(page, 0)
    assert "Økten gikk ut." in saved(draft)[0]
    page.reload()
    expect(field(page, 0)).to_contain_text("Økten gikk ut.")
    expect(offer).to_have_count(0)


@pytest.mark.browser
def test_a_closed_tab_and_text_that_is_thrown_away(write: Write, draft: Version) -> None:
    page = write()
    page.context.set_offline(True)
    type_at_end(page, 0, " Feil.")
    wait_until_kept(page, 1)
    page.close()
    page.context.set_offline(False)
    page = write(page.context.new_page())
    page.get_by_role("button", name="Kast den").click()
    wait_until_kept(page, 0)
    assert saved(draft) == list(BODIES)
