import pytest
from django.test import Client

from pages.counties.models import County
from tests.html import all_texts, document, only, sent_by

pytestmark = pytest.mark.django_db
LIST = "/nb/admin/counties/county/"
NEW = {"code": "99", "name": "Nytt fylke på øya", "valid_from": "2026-01-01"}


def saved(editor: Client, **fields: str) -> str:
    form = only(document(editor.get(f"{LIST}add/")), "#county_form")
    response = editor.post(f"{LIST}add/", sent_by(form) | NEW | fields)
    if response.status_code == 302:
        return ""
    return " ".join(all_texts(document(response), ".errorlist"))


def test_a_new_county_gets_an_address_of_its_name(editor: Client) -> None:
    assert saved(editor) == ""
    assert County.objects.get(code="99").slug == "nytt-fylke-pa-oya"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"code": "9"}, "to sifre"),
        ({"code": "11"}, "allerede"),
        ({"name": "Rogaland"}, "har denne adressen"),
        ({"valid_to": "2025-01-01"}, "slutte før"),
    ],
)
def test_what_cannot_be_is_said(editor: Client, fields: dict[str, str], said: str) -> None:
    assert said in saved(editor, **fields)


def test_two_names_in_one_language_are_refused(editor: Client) -> None:
    county = County.objects.get(code="55")
    url = f"{LIST}{county.pk}/change/"
    form = sent_by(only(document(editor.get(url)), "#county_form"))
    form |= {"other_names-2-language": "se", "other_names-2-name": "X"}
    page = document(editor.post(url, form))
    assert all_texts(page, ".errorlist")
    assert county.other_names.count() == 2
