import csv
import io

import pytest
from cms.models import Page
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.counties.models import CareerCentre, County, Partnership
from pages.seed.content import Content, SeedPage
from tests.builders import publish
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
ROGALAND = "/nb/samarbeid/fylkesvise-partnerskap/rogaland/"
I_ROGALAND = "/nn/samarbeid/fylkesvise-partnarskap/rogaland/"


def partnership(code: str = "11", **fields: str) -> None:
    Partnership.objects.filter(county__code=code).update(**fields)


def test_a_county_has_its_partnership_contact_and_centres(client: Client, centre) -> None:
    partnership(contact="Koordinator", email="k@x.example", phone="22 00 00 00", text_nb="A.\n\nB.")
    centre(
        "11",
        "Senteret",
        street_address="Gata 1",
        postcode="4013",
        place="Stavanger",
        phone="+47 22 00 00 00",
        web="https://x.example/",
        opening_hours_nb="9–15",
    )
    page = document(client.get(ROGALAND))
    assert text_of(only(page, "h1")) == "Rogaland"
    assert all_texts(page, ".county__text p") == ["A.", "B."]
    card = only(page, ".contact-card")
    assert text_of(only(card, "h3")) == "Koordinator"
    assert [a.get("href") for a in card.cssselect("a")] == ["tel:22000000", "mailto:k@x.example"]
    shown = text_of(only(page, ".county__centres li"))
    assert (
        shown
        == "Senteret Gata 1, 4013 Stavanger +47 22 00 00 00 https://x.example/ Åpningstider: 9–15"
    )
    assert only(page, ".county__centres a[href^=tel]").get("href") == "tel:+4722000000"


def test_what_is_not_known_is_said_and_nothing_invented(client: Client) -> None:
    page = document(client.get(ROGALAND))
    assert "ikke lagt inn opplysninger" in text_of(only(page, "main"))
    assert CareerCentre.objects.count() == 0
    assert not Partnership.objects.exclude(contact="", email="", text_nb="", text_nn="").exists()


def test_it_says_where_it_stands_and_its_twin(client: Client) -> None:
    page = document(client.get(ROGALAND))
    crumbs = all_texts(page, ".ds-breadcrumbs li")
    assert crumbs == ["Forside", "Samarbeid", "Fylkesvise partnerskap", "Rogaland"]
    twins = {each.get("hreflang"): each.get("href") for each in page.cssselect("[rel=alternate]")}
    assert {twins["nb"], twins["nn"]} == {f"http://testserver{u}" for u in (ROGALAND, I_ROGALAND)}
    assert only(page, ".page-header [hreflang=nn]").get("href") == I_ROGALAND
    assert text_of(only(page, ".county-map [aria-current]")) == "Rogaland"
    assert text_of(only(page, "title")).startswith("Rogaland – fylkesvist partnerskap")


def test_names_in_other_languages_stand_in_the_heading(client: Client) -> None:
    page = document(client.get("/nn/samarbeid/fylkesvise-partnarskap/troms/"))
    assert text_of(only(page, "h1")) == "Troms – Romsa – Tromssa"
    assert [each.get("lang") for each in page.cssselect("h1 [lang]")] == ["se", "fkv"]


def test_a_text_in_the_other_form_says_its_language(client: Client, centre) -> None:
    partnership(text_nn="Vi samarbeider.")
    centre("11", opening_hours_nn="Måndagar")
    page = document(client.get(ROGALAND))
    assert only(page, ".county__text").get("lang") == "nn"
    assert only(page, ".county__centres .meta span").get("lang") == "nn"
    assert not document(client.get(I_ROGALAND)).cssselect(".county [lang]")


def test_english_readers_are_led_to_bokmal(client: Client) -> None:
    response = client.get("/en/cooperation/county-partnerships/rogaland/")
    assert (response.status_code, response.headers["Location"]) == (302, ROGALAND)


@pytest.mark.parametrize("slug", ["ingensteds", "x" * 300, "rogaland%00"])
def test_no_such_county(client: Client, slug: str) -> None:
    assert client.get(ROGALAND.replace("rogaland", slug)).status_code in {400, 404}


def test_a_page_of_the_editors_may_stand_beside_the_counties(client: Client) -> None:
    above = Page.objects.get(reverse_id="county_partnerships")
    (content,) = publish(SeedPage("x", [Content(("nb",), "Om dem", "om-dem", "", [])]))
    content.page.move_page(above, position="last-child")
    page = document(client.get("/nb/samarbeid/fylkesvise-partnerskap/om-dem/"))
    assert text_of(only(page, "h1")) == "Om dem"


def ended(name: str, *successors: County) -> County:
    made = County.objects.create(
        code=f"9{County.objects.count() % 10}",
        name=name,
        slug=name.lower(),
        valid_from="2020-01-01",
        valid_to="2023-12-31",
    )
    made.successors.set(successors)
    return made


def test_a_county_that_is_no_more_leads_to_what_came_after(client: Client) -> None:
    latest = County.objects.filter(code__in=["55", "56"])
    ended("Gammelt", ended("Mellomtid", *latest))
    response = client.get("/nb/samarbeid/fylkesvise-partnerskap/gammelt/")
    assert response.status_code == 410
    text = response.content.decode()
    assert "Gammelt er ikke lenger et fylke." in text
    assert "/fylkesvise-partnerskap/troms/" in text
    assert "/fylkesvise-partnerskap/finnmark/" in text


def test_two_that_came_after_each_other_do_no_harm(client: Client) -> None:
    first = ended("Gammelt")
    second = ended("Eldre", first)
    first.successors.set([second])
    response = client.get("/nb/samarbeid/fylkesvise-partnerskap/gammelt/")
    assert response.status_code == 410


def test_a_county_that_is_to_come_is_nowhere_yet(client: Client) -> None:
    County.objects.filter(code="11").update(valid_from="2999-01-01")
    assert client.get(ROGALAND).status_code == 404


def test_a_county_without_a_partnership_has_a_page(client: Client) -> None:
    Partnership.objects.all().delete()
    assert client.get(ROGALAND).status_code == 200


def test_many_centres_cost_no_more_queries(client: Client, centre) -> None:
    client.get(ROGALAND)
    for number in range(50):
        centre("11", f"Senter {number}")
    with CaptureQueriesContext(connection) as captured:
        assert len(document(client.get(ROGALAND)).cssselect(".county__centres li")) == 50
    assert len(captured) <= 8


def test_readers_get_all_centres_as_a_file(client: Client, centre) -> None:
    centre("15", "Senteret", place="Ålesund", phone="+47 70 00 00 00")
    centre("11", "=SUM(A1)")
    url = only(
        document(client.get("/nb/samarbeid/fylkesvise-partnerskap/")), ".county-list__file a"
    ).get("href")
    response = client.get(url)
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert response.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert [(row["fylke"], row["navn"]) for row in rows] == [
        ("Rogaland", "'=SUM(A1)"),
        ("Møre og Romsdal", "Senteret"),
    ]
    assert rows[1]["telefon"] == "+47 70 00 00 00"
