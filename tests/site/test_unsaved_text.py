"""Nothing typed is lost: on a closed tab, a lost connection or an expired session."""

from collections.abc import Callable, Iterator

import pytest
from cms.toolbar.utils import get_object_edit_url
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from playwright.sync_api import FrameLocator, Page, expect

from pages.entries.publishing import new_draft
from pages.news.models import NewsContent, NewsItem

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
PASSWORD = "et-langt-passord-for-testen"
KEPT = "() => Object.keys(localStorage).filter((name) => name.startsWith('nek-unsaved '))"


@pytest.fixture
def draft(site: str) -> Iterator[NewsContent]:
    """One news item with a text, and all that comes of it, gone afterwards."""
    editor = get_user_model().objects.create_superuser("redaktor", password=PASSWORD)
    before = set(NewsItem.objects.values_list("pk", flat=True))
    yield new_draft(
        NewsContent, editor, "nb", title="Sak", lead="Ingress", body="<p>Den gamle teksten.</p>"
    )
    made = NewsItem.objects.exclude(pk__in=before)
    for content in NewsContent.all_versions.filter(item__in=made).order_by("-pk"):
        content.delete()
    made.delete()
    Session.objects.all().delete()
    editor.delete()


def fill_in_login(where: Page | FrameLocator) -> None:
    where.locator("#id_username").fill("redaktor")
    where.locator("#id_password").fill(PASSWORD)
    where.locator("#id_password").press("Enter")


def logged_in(page: Page, site: str) -> Page:
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{site}/nb/admin/login/")
    fill_in_login(page)
    page.wait_for_url("**/nb/admin/")
    return page


def wait_until_kept(page: Page, count: int) -> None:
    """Playwright's own waiting is refused by the pages' policy."""
    for _ in range(50):
        if len(page.evaluate(KEPT)) == count:
            return
        page.wait_for_timeout(100)
    raise AssertionError(page.evaluate(KEPT))


def form_of(draft: NewsContent) -> str:
    return f"/nb/admin/news/newscontent/{draft.pk}/change/"


def get_back(where: Page | FrameLocator) -> None:
    where.get_by_role("button", name="Hent teksten tilbake").click()
    expect(where.locator(".unsaved-text")).to_have_count(0)


def test_one_is_warned_before_the_tab_closes(visit: Visit, site: str, draft) -> None:
    page = logged_in(visit(), site)
    asked = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    page.goto(site + form_of(draft))
    page.reload()
    assert asked == []
    page.locator("#id_title").press_sequentially("!")
    page.reload()
    assert asked == ["beforeunload"]


def test_a_tab_that_was_reloaded(visit: Visit, site: str, draft) -> None:
    page = logged_in(visit(), site)
    page.goto(f"{site}/nb/admin/news/newscontent/add/")
    page.locator("#id_title").press_sequentially("En lang tittel")
    page.locator("#id_lead").press_sequentially("Gjennomtenkt")
    page.check("[name=areas][value=standards]")
    page.reload()
    expect(page.locator("#id_title")).to_have_value("")
    get_back(page)
    expect(page.locator("#id_title")).to_have_value("En lang tittel")
    expect(page.locator("#id_lead")).to_have_value("Gjennomtenkt")
    expect(page.locator("[name=areas][value=standards]")).to_be_checked()
    page.click("[name=_save]")
    page.wait_for_url("**/nb/admin/news/newscontent/")
    assert page.evaluate(KEPT) == []
    page.goto(f"{site}/nb/admin/news/newscontent/add/")
    expect(page.locator(".unsaved-text")).to_have_count(0)


def test_a_session_that_has_ended(visit: Visit, site: str, draft) -> None:
    page = logged_in(visit(), site)
    page.goto(site + form_of(draft))
    page.locator("#id_lead").fill("Skrevet før økten gikk ut")
    Session.objects.all().delete()
    page.click("[name=_continue]")
    fill_in_login(page)
    get_back(page)
    page.click("[name=_continue]")
    expect(page.locator(".messagelist .success")).to_be_visible()
    assert NewsContent.all_versions.get(pk=draft.pk).lead == "Skrevet før økten gikk ut"
    assert page.evaluate(KEPT) == []


def open_text(page: Page, site: str, draft: NewsContent) -> FrameLocator:
    page.goto(site + get_object_edit_url(draft, language="nb"))
    page.wait_for_load_state("networkidle")
    if not page.locator(".cms-structure .cms-submenu-edit").first.is_visible():
        page.keyboard.press("Space")
    page.locator(".cms-structure .cms-submenu-edit").first.click()
    form = page.frame_locator(".cms-modal-open iframe")
    expect(form.locator("[contenteditable=true]")).to_be_visible()
    return form


def save(page: Page) -> None:
    page.click(".cms-modal .cms-btn-action")


def body(draft: NewsContent) -> str:
    (text,) = draft.placeholders.get(slot="content").get_plugins()
    return text.get_plugin_instance()[0].body


def test_a_connection_that_is_lost(visit: Visit, site: str, draft) -> None:
    page = logged_in(visit(), site)
    form = open_text(page, site, draft)
    form.locator("[contenteditable=true]").fill("Skrevet på toget")
    page.context.set_offline(True)
    save(page)
    expect(form.locator(".unsaved-text")).to_contain_text("Det er ingen forbindelse")
    expect(form.locator("[contenteditable=true]")).to_have_text("Skrevet på toget")
    page.context.set_offline(False)
    save(page)
    expect(page.locator(".cms-modal-open")).to_have_count(0)
    assert body(draft) == "<p>Skrevet på toget</p>"
    wait_until_kept(page, 0)


def test_a_block_s_text_after_the_tab_was_closed(visit: Visit, site: str, draft) -> None:
    page = logged_in(visit(), site)
    form = open_text(page, site, draft)
    form.locator("[contenteditable=true]").fill("Halvferdig")
    wait_until_kept(page, 1)
    page.close()
    page = page.context.new_page()
    form = open_text(page, site, draft)
    get_back(form)
    expect(form.locator("[contenteditable=true]")).to_have_text("Halvferdig")
    save(page)
    expect(page.locator(".cms-modal-open")).to_have_count(0)
    assert body(draft) == "<p>Halvferdig</p>"


def test_a_session_that_ends_while_a_block_is_open(visit: Visit, site: str, draft) -> None:
    page = logged_in(visit(), site)
    form = open_text(page, site, draft)
    form.locator("[contenteditable=true]").fill("Økten gikk ut")
    Session.objects.all().delete()
    save(page)
    fill_in_login(form)
    get_back(form)
    expect(form.locator("[contenteditable=true]")).to_have_text("Økten gikk ut")
    save(page)
    expect(page.locator(".cms-modal-open")).to_have_count(0)
    assert body(draft) == "<p>Økten gikk ut</p>"


def test_rows_that_were_added(visit: Visit, site: str, draft) -> None:
    """They are not in the page a server sends, and are made again."""
    page = logged_in(visit(), site)
    where = f"placeholder_id={draft.placeholders.get(slot='content').pk}&plugin_language=nb"
    url = f"{site}/nb/admin/cms/placeholder/add-plugin/?{where}"
    page.goto(f"{url}&plugin_type=NekPointListPlugin&plugin_position=2&cms_path=/nb/")
    page.locator("#id_heading").fill("Punkter")
    for number in range(3):
        if not page.locator(f"#id_rows-{number}-text").count():
            page.click("#rows-group .add-row a")
        page.locator(f"#id_rows-{number}-text").fill(f"Punkt {number}")
    wait_until_kept(page, 1)
    page.reload()
    get_back(page)
    expect(page.locator("#id_rows-2-text")).to_have_value("Punkt 2")


def test_passwords_are_never_kept(visit: Visit, site: str, draft) -> None:
    page = logged_in(visit(), site)
    page.goto(f"{site}/nb/admin/password_change/")
    page.locator("#id_old_password").press_sequentially("hemmelig")
    page.wait_for_timeout(500)
    assert page.evaluate(KEPT) == []


def test_what_is_thrown_away_is_gone(visit: Visit, site: str, draft) -> None:
    page = logged_in(visit(), site)
    page.goto(site + form_of(draft))
    page.locator("#id_title").fill("Feil")
    page.reload()
    page.get_by_role("button", name="Kast den").click()
    assert page.evaluate(KEPT) == []
    page.reload()
    expect(page.locator(".unsaved-text")).to_have_count(0)
