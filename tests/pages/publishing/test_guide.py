"""docs/redaktor.md as editors read it in the admin."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from pages.publishing import guide
from tests.html import Document, all_texts, document, only

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client: Client) -> Document:
    client.force_login(get_user_model().objects.create_user("ny", is_staff=True))
    return document(client.get(reverse("admin:publishing_help")))


def test_the_guide_has_a_list_of_its_headings(page) -> None:
    headings = all_texts(page, ".guide-body h2")
    assert "Logg inn" in headings
    assert all_texts(page, ".guide-contents a") == headings
    for link in page.cssselect(".guide-contents a"):
        only(page, f"[id='{link.get('href')[1:]}']")


def test_its_tables_are_tables(page) -> None:
    assert "Faktaboks" in all_texts(page, ".guide-body td")


def test_its_pictures_are_found(settings, tmp_path, client: Client) -> None:
    (tmp_path / "docs").mkdir()
    text = "# G\n\n## A\n\n![En logo](../static/img/mark.svg)\n"
    (tmp_path / "docs/redaktor.md").write_text(text)
    settings.BASE_DIR = tmp_path
    guide.guide.cache_clear()
    try:
        assert 'src="/static/img/mark.' in guide.guide().body
    finally:
        guide.guide.cache_clear()


def test_visitors_are_asked_to_log_in(client: Client) -> None:
    answer = client.get(reverse("admin:publishing_help"))
    assert (answer.status_code, "login" in answer.url) == (302, True)
