import pytest
from django.test import Client

from tests.html import all_texts, document, only

pytestmark = pytest.mark.django_db


def test_it_is_the_front_page_s_only_first_heading(client: Client) -> None:
    page = document(client.get("/nb/"))
    assert all_texts(page, "h1") == all_texts(page, ".hero h1")
    assert all_texts(page, ".hero h1") == ["Karriereveiledning for unge og voksne i alle livsfaser"]


def test_the_motif_says_nothing_to_a_screen_reader(client: Client) -> None:
    hero = only(document(client.get("/nb/")), ".hero")
    assert {svg.get("aria-hidden") for svg in hero.cssselect("svg")} <= {"true"}
