import pytest
from django.test import Client

from pages.counties.models import CareerCentre, County
from tests.html import all_texts, document, only, sent_by, text_of

pytestmark = pytest.mark.django_db
LIST = "/nb/admin/counties/careercentre/"


def saved(editor: Client, **fields: str) -> str:
    """A new centre by the form; what the form has against it."""
    form = only(document(editor.get(f"{LIST}add/")), "#careercentre_form")
    response = editor.post(f"{LIST}add/", sent_by(form) | fields)
    if response.status_code == 302:
        return ""
    return " ".join(all_texts(document(response), ".errorlist"))


def number(code: str) -> str:
    return str(County.objects.get(code=code).pk)


def test_an_editor_makes_one(editor: Client) -> None:
    assert saved(editor, county=number("11"), name="Senteret", phone="+47 22 00 00 00") == ""
    assert CareerCentre.objects.get().county.name == "Rogaland"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"postcode": "40"}, "fire sifre"),
        ({"phone": "ring"}, "telefonnummer"),
        ({"web": "javascript:alert(1)"}, "gyldig"),
        ({"name": ""}, "påkrevet"),
    ],
)
def test_what_cannot_be_is_said(editor: Client, fields: dict[str, str], said: str) -> None:
    assert said in saved(editor, **({"county": number("11"), "name": "A"} | fields))
    assert not CareerCentre.objects.exists()


def test_not_in_a_county_that_is_no_more(editor: Client) -> None:
    County.objects.filter(code="11").update(valid_to="2025-12-31")
    assert "gyldig" in saved(editor, county=number("11"), name="A").lower()


def test_not_twice_in_a_county(editor: Client, centre) -> None:
    centre("11", "Senteret")
    assert "allerede" in saved(editor, county=number("11"), name="SENTERET")


def test_the_list_leads_to_import_and_file(editor: Client, centre) -> None:
    centre("11", "Senteret")
    page = document(editor.get(LIST))
    tools = [each.get("href") for each in page.cssselect(".object-tools a")]
    assert tools[:2] == [f"{LIST}import/", f"{LIST}export/"]
    response = editor.get(f"{LIST}export/")
    assert response.content.decode("utf-8-sig").splitlines()[1].startswith("Rogaland;Senteret;")


def test_a_county_with_centres_stays(admin_client: Client, centre) -> None:
    county = centre("11").county
    page = document(
        admin_client.post(f"/nb/admin/counties/county/{county.pk}/delete/", {"post": "yes"})
    )
    assert "Senteret" in text_of(page)
    assert County.objects.filter(pk=county.pk).exists()
