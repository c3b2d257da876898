"""The six areas stand in the database as in the client's document."""

from pathlib import Path

import pytest
from django.test import Client

from pages.mandate import first_content
from pages.mandate.models import MandateArea
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db
DOCUMENT = (Path(__file__).parents[2] / "site/document.txt").read_text("utf-8")


def test_their_names_are_the_document_s_own() -> None:
    names = list(MandateArea.objects.values_list("name_nb", flat=True))
    assert len(names) == 6
    lines = [line.strip(" •") for line in DOCUMENT.splitlines()]
    place = lines.index(names[0])
    assert lines[place : place + 6] == names


def test_each_has_a_page_under_the_mandate_in_both_forms(client: Client) -> None:
    for language, slug in (("nb", "likeverdige-tilbud"), ("nn", "likeverdige-tilbod")):
        page = document(client.get(f"/{language}/oppdrag/{slug}/"))
        assert len(all_texts(page, ".mandate-years h2")) == 1
        assert all_texts(page, ".mandate-years__year") == []
    assert not MandateArea.objects.filter(page=None).exists()


def test_what_an_editor_changed_stays() -> None:
    MandateArea.objects.filter(key="quality").update(name_nb="endret", page=None)
    first_content.add_areas()
    area = MandateArea.objects.get(key="quality")
    assert (area.name_nb, area.page) == ("endret", None)
