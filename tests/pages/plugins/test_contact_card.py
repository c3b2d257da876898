import pytest

from pages.models import Department
from tests.builders import contact, page_with
from tests.html import all_texts

pytestmark = pytest.mark.django_db


def test_what_is_known_and_nothing_empty() -> None:
    page = page_with("NekContactCardPlugin", contact=contact("Enheten", phone="22 00 00 00"))
    assert all_texts(page, ".contact-card a") == ["22 00 00 00"]
    assert [a.get("href") for a in page.cssselect(".contact-card a")] == ["tel:22000000"]
    assert all_texts(page, ".contact-card p") == ["Enheten"]


@pytest.mark.parametrize(
    ("language", "said"),
    [("nb", ["Leder", "Fag"]), ("nn", ["Leiar", "Fag"]), ("en", ["Leder", "Expertise"])],
)
def test_role_and_unit_are_in_the_page_s_language(language: str, said: list[str]) -> None:
    unit = Department.objects.create(name_nb="Fag", name_en="Expertise")
    whom = contact("Vakten", role_nb="Leder", role_nn="Leiar", department=unit)
    page = page_with("NekContactCardPlugin", language=language, contact=whom)
    assert all_texts(page, ".contact-card p") == ["Vakten", *said]
    marked = [said.get("lang") for said in page.cssselect(".contact-card p[lang]")]
    assert marked == {"nb": [], "nn": ["nb"], "en": ["nb"]}[language]


def test_a_change_in_the_register_is_on_the_page(client) -> None:
    whom = contact("Vakten")
    page_with("NekContactCardPlugin", contact=whom)
    whom.name = "Døgnvakten"
    whom.save()
    assert "Døgnvakten" in client.get("/nb/proveside/").content.decode()
