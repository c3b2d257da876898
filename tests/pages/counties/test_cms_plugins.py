from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from nek_site.page_cache.page_keys import page_key
from pages.counties.models import CareerCentre, County
from pages.publishing.public_version import current
from tests.builders import page_with
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
LIST = {
    "nb": "/nb/samarbeid/fylkesvise-partnerskap/",
    "nn": "/nn/samarbeid/fylkesvise-partnarskap/",
}
COUNTIES = ".county-list__items > li"


def names(client: Client, asked: str = "") -> list[str]:
    page = document(client.get(LIST["nb"], {"fylke": asked} if asked else {}))
    return all_texts(page, f"{COUNTIES} h3 a")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_seeded_page_shows_every_county_on_the_map_and_in_the_list(
    client: Client, language: str
) -> None:
    page = document(client.get(LIST[language]))
    listed = {link.get("href"): text_of(link) for link in page.cssselect(f"{COUNTIES} h3 a")}
    drawn = {link.get("href"): text_of(link) for link in page.cssselect(".county-map a")}
    assert len(listed) == 15
    assert drawn == listed
    assert all(url.startswith(LIST[language]) for url in listed)
    assert all(client.get(url).status_code == 200 for url in listed)


def test_the_list_is_in_the_order_of_the_alphabet(client: Client) -> None:
    found = names(client)
    assert (found[0], found[-2:]) == ("Agder", ["Vestland", "Østfold"])


def test_sami_and_kven_names_say_their_language(client: Client) -> None:
    page = document(client.get(LIST["nb"]))
    found = {(each.get("lang"), text_of(each)) for each in page.cssselect(f"{COUNTIES} [lang]")}
    assert found == {
        ("smj", "Nordlánnda"),
        ("sma", "Trööndelage"),
        ("se", "Romsa"),
        ("fkv", "Tromssa"),
        ("se", "Finnmárku"),
        ("fkv", "Finmarkku"),
    }


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rogaland", ["Rogaland"]),
        ("  ROGALAND  fylke ", ["Rogaland"]),
        ("romsdal", ["Møre og Romsdal"]),
        ("more", ["Møre og Romsdal"]),
        ("finnmarku", ["Finnmark"]),
        ("Finmarkku", ["Finnmark"]),
        ("03", ["Oslo"]),
        ("stavanger", ["Rogaland"]),
        ("4013", ["Rogaland"]),
        ("senter i nord", ["Nordland"]),
        ("ingensteds", []),
        ("<script>alert(1)</script>" * 999, []),
    ],
)
def test_the_filter_finds_counties_and_places(
    client: Client, centre, asked: str, found: list[str]
) -> None:
    centre("11", "Karrieresenteret", place="Stavanger", postcode="4013")
    centre("18", "Senter nord", place="Bodø")
    assert names(client, asked) == found


def test_a_named_place_comes_without_the_other_centres_of_its_county(
    client: Client, centre
) -> None:
    centre("11", "A", place="Stavanger")
    centre("11", "B", place="Sandnes")
    page = document(client.get(LIST["nb"], {"fylke": "sandnes"}))
    assert all_texts(page, f"{COUNTIES} li") == ["B, Sandnes"]
    assert text_of(only(page, "[role=status]")) == "1 fylke for «sandnes»."
    assert all_texts(page, ".county-map__found") == ["Rogaland"]
    assert only(page, "input[name=fylke]").get("value") == "sandnes"


def test_a_filter_that_finds_nothing_says_so_and_keeps_the_words(client: Client) -> None:
    page = document(client.get(LIST["nn"], {"fylke": "<b>x"}))
    said = "Vi fann ikkje noko fylke eller nokon stad som heiter «<b>x»."
    assert text_of(only(page, "[role=status]")) == said
    assert only(page, ".county-list__answer a").get("href").startswith(LIST["nn"])
    assert len(page.cssselect(".county-map a")) == 15


def test_a_county_that_has_ended_or_not_begun_is_left_out(client: Client) -> None:
    County.objects.filter(code="31").update(valid_to="2025-12-31")
    County.objects.filter(code="32").update(valid_from="2999-01-01")
    assert not {"Østfold", "Akershus"} & set(names(client))
    page = document(client.get(LIST["nb"]))
    assert len(page.cssselect(".county-map a")) == 13


def test_a_county_the_map_does_not_know_is_in_the_list(client: Client) -> None:
    County.objects.create(code="99", name="Nyland", slug="nyland", valid_from="2025-01-01")
    assert "Nyland" in names(client)


def test_english_readers_are_led_to_bokmal(client: Client) -> None:
    page = page_with("NekCountyListPlugin", language="en", heading="Counties")
    link = page.cssselect(f"{COUNTIES} h3 a")[0]
    assert (link.get("href"), link.get("hreflang")) == (f"{LIST['nb']}agder/", "nb")


def test_200_centres_cost_no_more_queries(client: Client) -> None:
    url = LIST["nb"]
    client.get(url)
    CareerCentre.objects.bulk_create(
        CareerCentre(county=county, name=f"Senter {number}", place="Sted")
        for county in County.objects.all()
        for number in range(14)
    )
    with CaptureQueriesContext(connection) as captured:
        page = document(client.get(url))
    assert len(page.cssselect(f"{COUNTIES} li")) == 210
    assert len(captured) <= 8


def test_the_block_brings_its_stylesheet(client: Client) -> None:
    page = document(client.get(LIST["nb"]))
    assert [
        each for each in page.cssselect("link[rel=stylesheet]") if "counties" in each.get("href")
    ]


def test_a_kept_page_is_another_for_each_filter() -> None:
    path = {"REQUEST_METHOD": "GET", "PATH_INFO": LIST["nb"], "wsgi.url_scheme": "http"}
    keys = {page_key(path | {"QUERY_STRING": query}) for query in ("", "fylke=oslo", "x=1")}
    assert len(keys) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda county: county.partnership.save(),
        lambda county: county.save(),
        lambda county: county.other_names.create(language="se", name="X"),
        lambda county: county.centres.create(name="X"),
        lambda county: county.successors.add(county),
    ],
)
def test_what_editors_save_is_a_change_of_what_readers_see(change: Callable) -> None:
    before = current()
    change(County.objects.get(code="11"))
    assert current() != before
