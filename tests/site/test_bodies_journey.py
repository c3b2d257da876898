"""A body in a real browser: from the editor's form to the page that readers see."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import AbstractUser
from django.core.files.base import ContentFile
from django.utils import timezone
from filer.models import File
from playwright.sync_api import Page, expect

from pages.partners.models import Body, Meeting, MeetingDocument, Member
from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser
FORUM = "/nb/samarbeid/nasjonalt-forum/"


@pytest.fixture
def paper(site) -> Iterator[File]:
    """Gone afterwards with all that was entered of bodies."""
    file = File.objects.create(file=ContentFile(b"Referat", "referat.txt"), name="Referatfilen")
    yield file
    MeetingDocument.objects.all().delete()
    Meeting.objects.all().delete()
    Member.objects.all().delete()
    file.delete()


def test_what_an_editor_enters_readers_see(
    site: str, visit, logged_in_as, chief_at_work: AbstractUser, paper: File
) -> None:
    editor, reader = logged_in_as(chief_at_work), visit(java_script_enabled=False)
    reader.goto(site + FORUM)
    expect(reader.locator(".meetings > p")).to_have_text("Ingen møter er lagt inn ennå.")

    editor.goto(f"{site}/nb/admin/partners/body/")
    editor.click("text=Nasjonalt forum")
    editor.fill("#id_members-0-name", "Etaten")
    editor.click("[name=_continue]")
    editor.click("text=Legg til et møte")
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    editor.fill("#id_date", yesterday.isoformat())
    editor.fill("#id_start_time", "12:00")
    editor.fill("#id_end_time", "10:00")
    editor.fill("#id_title_nb", "Forumsmøte")
    editor.select_option("#id_status", "held")
    editor.fill("#id_documents-0-title", "Referat fra møtet")
    choose(editor, paper)
    editor.click("[name=_save]")
    expect(editor.locator(".errorlist li").first).to_have_text("Møtet slutter før det begynner.")
    editor.fill("#id_end_time", "14:00")
    editor.click("[name=_save]")
    expect(editor.locator(".readonly a[href$='/change/']")).to_have_count(1)

    reader.goto(site + FORUM)
    expect(reader.locator(".members li")).to_have_text("Etaten")
    expect(reader.locator(".meetings h4")).to_have_text("Forumsmøte")
    expect(reader.locator(".meetings .when-and-where")).to_contain_text("12:00–14:00")
    address = reader.locator(".meeting__documents a").get_attribute("href")
    assert reader.request.get(site + address).text() == "Referat"


def choose(editor: Page, paper: File) -> None:
    """In filer's own window, by its name."""
    with editor.expect_popup() as opened:
        editor.click("#id_documents-0-file_lookup")
    listing = opened.value
    listing.click("text=Usorterte opplastinger")
    listing.click(f"a.insertlink[data-label='{paper.label}'] >> nth=0")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_a_page_with_all_a_body_can_have_is_accessible(
    site: str, visit: Callable[..., Page], paper: File, width: int, scheme: str
) -> None:
    forum = Body.objects.get(page__reverse_id="national_forum")
    Member.objects.create(body=forum, name="Sámediggi", language="se", role="direktør")
    Member.objects.create(body=forum, name="Etaten", url="https://etaten.example/")
    for days, status in ((9, "planned"), (5, "cancelled"), (-9, "held"), (-500, "held")):
        day = timezone.localdate() + dt.timedelta(days=days)
        meeting = Meeting.objects.create(
            body=forum,
            date=day,
            title_nb="Forumsmøte med en uvanlig lang tittel om karriereveiledningsfeltet",
            agenda_nn="Saker på nynorsk",
            status=status,
            start_time=dt.time(10),
            place="Kongens gate 1",
            is_digital=True,
        )
        MeetingDocument.objects.create(
            meeting=meeting, title="Referat", file=paper, is_accessible=False, language="nn"
        )
    page = visit(width, color_scheme=scheme)
    for url in (FORUM, "/nb/samarbeid/"):
        page.goto(site + url)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
