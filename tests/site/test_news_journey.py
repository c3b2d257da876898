"""News in a real browser, from login to what an anonymous reader sees, as each role."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from pages.news.models import NewsContent, NewsItem

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
PASSWORD = "et-langt-passord-for-testen"


@pytest.fixture
def staff(site: str) -> Iterator[str]:
    """A writer and an editor; what they make is gone afterwards."""
    users = [
        get_user_model().objects.create_user(name, password=PASSWORD, is_staff=True)
        for name in ("skribent", "redaktor")
    ]
    for user, group in zip(users, ("Nyhetsskribent", "Nyhetsredaktør"), strict=True):
        user.groups.add(Group.objects.get(name=group))
    yield site
    made = NewsContent.all_versions.filter(versions__created_by__in=users)
    items = list(made.values_list("item_id", flat=True))
    for content in made.order_by("-pk"):  # a version may not go before what came of it
        content.delete()
    NewsItem.objects.filter(pk__in=items).delete()
    Session.objects.all().delete()
    get_user_model().objects.filter(pk__in=[user.pk for user in users]).delete()


def log_in(page: Page, site: str, name: str, language: str = "nb") -> None:
    page.goto(f"{site}/{language}/admin/login/?next=/{language}/admin/news/newscontent/")
    page.fill("#id_username", name)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url(f"**/{language}/admin/news/newscontent/")


def write(page: Page, title: str, text: str) -> None:
    """From the list: the form, then the text on the page itself."""
    page.click(".object-tools .addlink")
    page.fill("#id_title", title)
    page.fill("#id_lead", "En ingress for leserne.")
    page.check("[name=areas][value=standards]")
    page.click("[name=_write]")
    page.wait_for_load_state("networkidle")
    page.click("main a[href*='/structure/']")
    page.wait_for_load_state("networkidle")
    page.locator(".cms-structure .cms-submenu-add").first.click()
    page.locator(".cms-plugin-picker .cms-submenu-item a[href='NekTextPlugin']").click()
    form = page.frame_locator(".cms-modal-open iframe")
    form.locator("[contenteditable=true]").fill(text)
    page.click(".cms-modal .cms-btn-action")
    expect(page.locator(".cms-modal-open")).to_have_count(0)


def open_in_list(page: Page, site: str, title: str) -> None:
    page.goto(f"{site}/nb/admin/news/newscontent/")
    page.click(f"#result_list a >> text={title}")


def test_a_writer_writes_and_an_editor_publishes(visit: Visit, staff: str) -> None:
    writer, editor, reader = visit(), visit(), visit(java_script_enabled=False)
    log_in(writer, staff, "skribent")
    write(writer, "Sak fra skribenten", "Brødteksten står her.")
    open_in_list(writer, staff, "Sak fra skribenten")
    expect(writer.locator(".news-tools input[value='Publiser']")).to_have_count(0)
    writer.click(".news-tools >> text=Forhåndsvis")
    expect(writer.locator("main .text")).to_have_text("Brødteksten står her.")
    assert reader.goto(f"{staff}/nb/aktuelt/sak-fra-skribenten/").status == 404

    log_in(editor, staff, "redaktor")
    open_in_list(editor, staff, "Sak fra skribenten")
    editor.click(".news-tools input[value='Publiser']")
    expect(editor.locator(".messagelist .success")).to_have_text("Publisert: Leserne ser den nå.")
    editor.click(".news-tools >> text=Se på nettstedet")
    expect(editor.locator("h1")).to_have_text("Sak fra skribenten")

    reader.goto(f"{staff}/nb/")
    reader.click(".news-list >> text=Sak fra skribenten")
    assert reader.locator("main .text").inner_text() == "Brødteksten står her."
    reader.click("nav[aria-label='Du er her'] >> text=Aktuelt")
    reader.select_option("#area", "standarder")
    reader.click("main button[type=submit]")
    assert "omrade=standarder" in reader.url
    assert "Sak fra skribenten" in reader.locator("main li h2").all_inner_texts()


def test_an_editor_corrects_and_withdraws(visit: Visit, staff: str) -> None:
    editor, reader = visit(), visit()
    log_in(editor, staff, "redaktor")
    write(editor, "Sak med feil", "Møtet er mandag.")
    open_in_list(editor, staff, "Sak med feil")
    editor.click(".news-tools input[value='Publiser']")
    editor.click(".news-tools input[value='Nytt utkast']")
    editor.wait_for_load_state("networkidle")
    text = editor.locator("main .text > [contenteditable=true]")
    text.fill("Møtet er tirsdag.")
    with editor.expect_response(lambda response: "/edit-plugin/" in response.url):
        text.blur()
    reader.goto(f"{staff}/nb/aktuelt/sak-med-feil/")
    assert reader.locator("main .text").inner_text() == "Møtet er mandag."

    open_in_list(editor, staff, "Sak med feil")
    editor.click(".news-tools input[value='Publiser']")
    expect(editor.locator(".messagelist .error")).to_contain_text("Skriv hva som er endret")
    editor.fill("#id_change_note", "Rettet dagen for møtet.")
    editor.click("[name=_continue]")
    editor.click(".news-tools input[value='Publiser']")
    reader.reload()
    assert reader.locator("main .text").inner_text() == "Møtet er tirsdag."
    assert "Rettet dagen for møtet." in reader.locator("main").inner_text()

    editor.click(".news-tools >> text=Trekk tilbake")
    editor.fill("#id_note", "Møtet er avlyst.")
    editor.click("input[type=submit]")
    expect(editor.locator(".messagelist .success")).to_have_text("Nyheten er trukket tilbake.")
    assert reader.goto(f"{staff}/nb/aktuelt/sak-med-feil/").status == 410
    assert "Møtet er avlyst." in reader.locator("main").inner_text()


def test_in_nynorsk(visit: Visit, staff: str) -> None:
    page = visit()
    log_in(page, staff, "redaktor", "nn")
    page.click(".object-tools .addlink")
    assert page.locator("#id_language").input_value() == "nn"
    page.fill("#id_title", "Ei sak på nynorsk")
    page.fill("#id_lead", "Ein ingress.")
    page.click("[name=_continue]")
    page.click(".news-tools input[value='Publiser']")
    expect(page.locator(".messagelist .success").last).to_have_text(
        "Publisert: Lesarane ser ho no."
    )
    page.click(".news-tools >> text=Sjå på nettstaden")
    assert page.url == f"{staff}/nn/aktuelt/ei-sak-pa-nynorsk/"
