import pytest
from django.test import Client

from pages.mandate.models import LetterPassage, MandateArea, MandateDocument
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db


def found(client: Client, words: str, language: str = "nb") -> list[str]:
    page = document(client.get(f"/{language}/sok/", {"q": words, "type": "mandate"}))
    return all_texts(page, ".search__hits h2")


@pytest.fixture
def letter() -> MandateDocument:
    letter = MandateDocument.objects.create(year=2024, is_public=True)
    text = "Enheten skal prioritere kvitringord."
    area = MandateArea.objects.first()
    LetterPassage.objects.create(document=letter, area=area, text=text, language="nb")
    return letter


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_letter_is_found_by_what_it_says_in_both_forms(client, letter, language: str) -> None:
    assert found(client, "kvitringord", language) == ["Tildelingsbrev for 2024"]


def test_a_letter_leads_to_its_year(client: Client, letter) -> None:
    page = document(client.get("/nb/sok/", {"q": "kvitringord", "type": "mandate"}))
    (link,) = page.cssselect(".search__hits h2 a")
    address, _hash, anchor = link.get("href").partition("#")
    listed = document(client.get(address)).get_element_by_id(anchor)
    assert "2024" in listed.text_content()


def test_not_before_it_is_finished_nor_after_it_is_taken_back(client: Client, letter) -> None:
    letter.is_public = False
    letter.save()
    assert found(client, "kvitringord") == []
