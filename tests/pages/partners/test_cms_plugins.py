import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from pages.partners.models import Body, Member
from pages.seed.content import Block
from tests.builders import page_of, page_with, publish
from tests.html import Document, all_texts, document, only, text_of
from tests.pages.partners.conftest import FORUM

pytestmark = pytest.mark.django_db
TITLES = ".meetings h4"


def forum_page(client: Client, language: str = "nb") -> Document:
    return document(client.get(FORUM.replace("/nb/", f"/{language}/")))


def test_a_page_without_members_and_meetings_says_so(client: Client) -> None:
    page = forum_page(client)
    assert all_texts(page, ".members p") == ["Ingen medlemmer er lagt inn ennå."]
    assert all_texts(page, ".meetings p") == ["Ingen møter er lagt inn ennå."]
    assert all_texts(page, ".next-meeting p") == ["Det er ikke satt noen dato for neste møte ennå."]


def test_each_of_the_four_pages_shows_its_own_body(client: Client, meet) -> None:
    for body in Body.objects.all():
        meet(3, f"Møte i {body.name_nb}", body=body)
    for body in Body.objects.select_related("page"):
        url = body.page.get_absolute_url("nb")
        assert all_texts(document(client.get(url)), TITLES) == [f"Møte i {body.name_nb}"]


def test_members_stand_in_the_editors_order_with_their_own_names(client: Client, forum) -> None:
    Member.objects.create(body=forum, name="Sámediggi", language="se", name_nn="Sametinget")
    Member.objects.create(
        body=forum, name="Etaten", url="https://etaten.example/", role="direktør", position=1
    )
    members = all_texts(forum_page(client), ".members li")
    assert members == ["Sámediggi", "Etaten direktør"]
    assert only(forum_page(client), ".members [lang]").get("lang") == "se"
    assert only(forum_page(client), ".members a").get("href") == "https://etaten.example/"
    in_nynorsk = forum_page(client, "nn")
    assert all_texts(in_nynorsk, ".members li")[0] == "Sametinget"
    assert only(in_nynorsk, ".members [lang]").get("lang") == "nb"


def test_the_next_meeting_is_the_first_one_that_is_not_cancelled(client: Client, meet) -> None:
    meet(9, "Det etter")
    meet(2, "Avlyst møte", status="cancelled")
    meet(5, "Det neste", start_time=dt.time(10), end_time=dt.time(11, 30), place="Oslo")
    meet(-1, "Det forrige")
    panel = only(forum_page(client), ".next-meeting")
    assert only(panel, ".next-meeting__title").text_content() == "Det neste"
    day = timezone.localdate() + dt.timedelta(days=5)
    assert "10:00–11:30" in text_of(panel)
    assert "Oslo" in text_of(panel)
    times = [element.get("datetime") for element in panel.cssselect("time")]
    assert times[0] == day.isoformat()
    start = dt.datetime.combine(day, dt.time(10), timezone.get_current_timezone())
    assert times[1] == start.isoformat()


def test_today_s_meeting_is_still_to_come(client: Client, meet) -> None:
    meet(0, "I dag", start_time=dt.time(0, 1))
    page = forum_page(client)
    assert all_texts(page, ".next-meeting__title") == ["I dag"]
    assert not page.cssselect(".meetings details")


def test_meetings_to_come_stand_first_and_earlier_ones_by_year(client: Client, meet) -> None:
    for days in (20, 10, -10, -400, -800):
        meet(days, f"{days}")
    meet(15, "Avlyst møte", status="cancelled")
    page = forum_page(client)
    assert all_texts(page, TITLES) == ["10", "Avlyst møte", "20", "-10", "-400", "-800"]
    assert all_texts(page, ".meetings strong") == ["Avlyst"]
    years = page.cssselect(".meetings details")
    ago = [timezone.localdate() + dt.timedelta(days=days) for days in (-10, -400, -800)]
    assert [text_of(only(year, "summary")) for year in years] == [
        f"{day.year} (1 møte)" for day in ago
    ]
    assert [year.get("open") is not None for year in years] == [True, False, False]


def test_a_meeting_is_shown_from_its_day_on(client: Client, meet, monkeypatch) -> None:
    meet(30, "Senere", public_from=timezone.localdate() + dt.timedelta(days=1))
    assert all_texts(forum_page(client), TITLES) == []
    tomorrow = timezone.now() + dt.timedelta(days=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)
    assert all_texts(forum_page(client), TITLES) == ["Senere"]
    assert all_texts(forum_page(client), ".next-meeting__title") == ["Senere"]


def test_documents_say_what_they_are(client: Client, meet, minutes) -> None:
    document_ = minutes(meet(-3), title="Møteboka", language="nn", is_accessible=False)
    item = only(forum_page(client), ".meeting__documents li")
    link = only(item, "a")
    assert text_of(link).replace("\xa0", " ") == "Referat: Møteboka (TXT, 1,6 KB)"
    assert link.get("href") == document_.file.url
    assert link.get("hreflang") == only(link, "[lang]").get("lang") == "nn"
    assert only(item, "p").text_content().startswith("Dette dokumentet fungerer ikke for alle")


def test_a_file_that_is_not_public_is_not_named(client: Client, meet, minutes) -> None:
    minutes(meet(-3), title="Hemmelig", is_public=False)
    assert not forum_page(client).cssselect(".meeting__documents")


def test_what_is_written_in_one_form_is_read_in_the_other(client: Client, meet) -> None:
    meet(3, "Bare bokmål", agenda_nn="Saker på nynorsk")
    page = forum_page(client, "nn")
    assert only(page, TITLES).get("lang") == "nb"
    assert only(page, ".meeting .meeting__agenda").get("lang") is None
    assert only(forum_page(client), ".meeting .meeting__agenda").get("lang") == "nn"


def test_markup_is_only_text(client: Client, meet, forum) -> None:
    Member.objects.create(body=forum, name="<script>1</script>")
    meet(3, "<b>Møte</b>", agenda_nb="<script>1</script>")
    page = forum_page(client)
    assert all_texts(page, TITLES) == ["<b>Møte</b>"]
    assert not page.cssselect("main script")


def test_the_blocks_stand_on_any_page_for_a_chosen_body(forum, meet) -> None:
    meet(3, "Et møte")
    page = page_with("NekNextMeetingPlugin", heading="Neste", body=forum)
    assert all_texts(page, ".next-meeting__title") == ["Et møte"]


def test_a_page_of_no_body_shows_nobody_s_meetings(meet) -> None:
    meet(3, "Et møte")
    meet(4, "Uten side", body=Body.objects.create(name_nb="Uten side", name_nn="Utan side"))
    page = page_with("NekMeetingListPlugin", heading="Møter")
    assert all_texts(page, ".meetings p") == ["Ingen møter er lagt inn ennå."]


def test_every_body_is_listed_with_its_next_meeting(client: Client, meet) -> None:
    meet(9, "Senere")
    meet(3, "Først", place="Hamar")
    meet(1, "Avlyst", status="cancelled")
    Body.objects.create(name_nb="Uten side", name_nn="Utan side", position=9)
    page = document(client.get("/nb/samarbeid/"))
    names = all_texts(page, ".bodies h3")
    assert names == [
        *("Nasjonalt forum", "Nasjonal koordineringsgruppe", "Fylkesvise partnerskap"),
        *("Ledernettverket for karrieresentrene", "Uten side"),
    ]
    links = [link.get("href") for link in page.cssselect(".bodies a")]
    assert links[0] == FORUM
    assert len(links) == 4
    assert "Hamar" in all_texts(page, ".bodies li")[0]
    assert "ikke satt noen dato" in all_texts(page, ".bodies li")[1]


def test_only_pages_with_these_blocks_load_their_stylesheet(client: Client) -> None:
    def sheets(url: str) -> str:
        links = document(client.get(url)).cssselect("link[rel=stylesheet]")
        return " ".join(link.get("href") for link in links)

    assert "css/partners" in sheets(FORUM)
    assert "css/partners" not in sheets("/nb/oppdrag/")


def test_a_block_without_its_body_can_be_placed_in_each_form(forum) -> None:
    publish(page_of(Block("NekMemberListPlugin", {"heading": "Hvem"}), languages=("nb", "nn")))
    page = document(Client().get("/nn/proveside/"))
    assert all_texts(page, ".members p") == ["Ingen medlemmer er lagde inn enno."]
