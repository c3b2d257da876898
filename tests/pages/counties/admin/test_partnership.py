import pytest
from django.test import Client

from pages.counties.models import Partnership
from tests.html import all_texts, document, only, sent_by, text_of

pytestmark = pytest.mark.django_db
LIST = "/nb/admin/counties/partnership/"


def test_from_the_form_to_the_readers(editor: Client, client: Client) -> None:
    partnership = Partnership.objects.get(county__code="11")
    url = f"{LIST}{partnership.pk}/change/"
    form = sent_by(only(document(editor.get(url)), "#partnership_form"))
    given = {
        "contact": "Koordinator",
        "text_nb": "Vi samarbeider.",
        "text_nn": "Vi samarbeider no.",
    }
    assert editor.post(url, form | given).status_code == 302
    page = document(client.get("/nn/samarbeid/fylkesvise-partnarskap/rogaland/"))
    assert text_of(only(page, ".county__text")) == "Vi samarbeider no."
    assert text_of(only(page, ".contact-card h3")) == "Koordinator"


def test_the_list_has_every_county(editor: Client) -> None:
    assert len(all_texts(document(editor.get(LIST)), "#result_list tbody tr")) == 15


def test_others_may_not(writer: Client) -> None:
    assert writer.get(LIST).status_code == 403
