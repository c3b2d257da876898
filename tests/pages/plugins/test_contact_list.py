import pytest

from pages.models import Department
from pages.seed.content import Block
from tests.builders import contact, page_of, page_with, publish
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db


@pytest.fixture
def departments() -> dict[str, Department]:
    """The second by name comes first by the editors' order."""
    made = (Department(position=2, name_nb="Analyse"), Department(position=1, name_nb="Veiledning"))
    departments = {each.name_nb: each for each in made}
    for each in departments.values():
        each.save()
        contact(f"Leder for {each}", department=each, answers_press=each.position == 1)
    contact("Sentralbordet")
    return departments


def test_all_department_by_department(departments) -> None:
    page = page_with("NekContactListPlugin", heading="Folk")
    assert all_texts(page, ".contact-list h2, .contact-list h3") == [
        "Folk",
        "Veiledning",
        "Analyse",
    ]
    names = all_texts(page, ".contact-card__name")
    assert names == ["Leder for Veiledning", "Leder for Analyse", "Sentralbordet"]


def test_those_of_one_department(departments) -> None:
    shown = {"shown": "department", "department": departments["Analyse"]}
    page = page_with("NekContactListPlugin", heading="Analyse", **shown)
    assert all_texts(page, ".contact-list h3, .contact-card__name") == ["Leder for Analyse"]


def test_those_who_answer_the_press(departments) -> None:
    page = page_with("NekContactListPlugin", heading="Presse", shown="press")
    assert all_texts(page, ".contact-card__name") == ["Leder for Veiledning"]


def test_readers_are_not_shown_an_empty_list() -> None:
    page = page_with("NekContactListPlugin", heading="Presse", shown="press")
    assert all_texts(page, "main h2") == []


def test_many_on_two_lists_cost_one_query(departments, client, django_assert_num_queries) -> None:
    """The page, the site, the menu, the blocks and the register."""
    for number in range(30):
        contact(f"Nummer {number}", department=departments["Analyse"])
    lists = [Block("NekContactListPlugin", {"heading": f"Folk {n}"}) for n in range(2)]
    (content,) = publish(page_of(*lists))
    client.get(content.get_absolute_url())
    with django_assert_num_queries(5):
        page = document(client.get(content.get_absolute_url()))
    assert len(page.cssselect(".contact-card")) == 66
