import pytest
from django.contrib.redirects.models import Redirect
from django.core.exceptions import ValidationError
from django.test import Client

from pages.news.importing import old_addresses
from tests.builders import news

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "asked",
    [
        "/nyheter/2015/sak.html",
        "/artikkel?id=5&s=1",
        "/nyheter/%C3%A5rsm%C3%B8te.html",
        "/nyheter/%E5rsm%F8te.html",  # an old server's own letters
        "/nb/gammel-sak",
        "/nb/nyheter/sak.html",
        "/en/gammel?id=5",
    ],
)
def test_a_visitor_of_the_old_address_comes_to_the_item(client: Client, asked: str) -> None:
    content = news()
    assert old_addresses.lead(old_addresses.old_path(asked), content) == ""
    answer = client.get(asked, follow=True)
    assert answer.redirect_chain[-1] == (content.get_absolute_url(), 301)


def test_addresses_are_the_same_however_they_are_written() -> None:
    written = ("https://www.gammel.no/å.html?a=ø#b", "/å.html?a=ø", "/%C3%A5.html?a=%C3%B8")
    assert {old_addresses.old_path(way) for way in written} == {"/%C3%A5.html?a=%C3%B8"}


def test_an_item_is_known_by_its_redirect() -> None:
    content = news()
    old_addresses.lead("/a", content)
    old_addresses.lead("/a", news(title="En annen"))  # leaves what is there
    assert old_addresses.item_at("/a") == content.item
    assert old_addresses.item_at("/b") is None
    assert old_addresses.has_redirect(content.item_id, "nb")
    assert not old_addresses.has_redirect(content.item_id, "nn")


@pytest.mark.parametrize("leads_to", ["/nb/om-oss/", "/nb/aktuelt/borte/", "/nb/arkiv/provesak/"])
def test_a_redirect_to_something_else_is_an_error(leads_to: str) -> None:
    assert news().slug == "provesak"
    Redirect.objects.create(site_id=1, old_path="/a", new_path=leads_to)
    with pytest.raises(ValidationError, match="leads to"):
        old_addresses.item_at("/a")


def test_no_redirect_in_a_circle_and_none_from_the_front_page() -> None:
    content = news()
    assert "front page" in old_addresses.lead("/?p=5", content)
    assert old_addresses.lead(content.get_absolute_url(), content) == ""
    assert not Redirect.objects.exists()
