import pytest
from django.test import Client

from tests.html import document

pytestmark = pytest.mark.django_db


def test_every_public_page_of_the_language_is_in_it(client: Client, page_urls) -> None:
    page = document(client.get("/nb/nettstedskart/"))
    listed = {link.get("href") for link in page.cssselect(".page-tree a")}
    assert listed == set(page_urls["nb"])


def test_children_stand_below_their_parents(client: Client) -> None:
    page = document(client.get("/nb/nettstedskart/"))
    children = page.cssselect('.page-tree a[href="/nb/arbeidsomrader/"] ~ ul a')
    assert "/nb/arbeidsomrader/faglige-rad/" in {link.get("href") for link in children}
