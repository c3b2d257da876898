import pytest
from django.test import Client

from pages.counties.importing.importer import Importer
from pages.counties.models import CareerCentre, County, Partnership
from tests.html import document

pytestmark = pytest.mark.django_db
ROGALAND = "/nb/samarbeid/fylkesvise-partnerskap/rogaland/"


def found(client: Client, words: str) -> list[str]:
    page = document(client.get("/nb/sok/", {"q": words, "type": "county"}))
    return [link.get("href") for link in page.cssselect(".search__hits h2 a")]


def test_a_county_is_found_by_what_editors_write_of_it(client: Client) -> None:
    partnership = Partnership.objects.get(county__code="11")
    partnership.text_nb = "Vi samarbeider om rettleiingstorget."
    partnership.save()
    assert found(client, "rettleiingstorget") == [ROGALAND]


def test_by_its_centres_until_they_are_gone(client: Client) -> None:
    centre = CareerCentre.objects.create(
        county=County.objects.get(code="11"), name="Senteret", place="Kvitsøyvåg"
    )
    assert found(client, "kvitsøyvåg") == [ROGALAND]
    centre.delete()
    assert found(client, "kvitsøyvåg") == []


def test_by_centres_from_a_file(client: Client) -> None:
    Importer("fylke;navn;poststed\n11;Senteret;Kvitsøyvåg").store()
    assert found(client, "kvitsøyvåg") == [ROGALAND]


def test_by_its_sami_name_and_no_more_when_it_has_ended(client: Client) -> None:
    county = County.objects.get(code="56")
    url = ROGALAND.replace("rogaland", "finnmark")
    assert found(client, "Finnmárku") == [url]
    county.valid_to = "2025-12-31"
    county.save()
    assert found(client, "Finnmárku") == []
