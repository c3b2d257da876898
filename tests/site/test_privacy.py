"""An anonymous visitor leaves nothing here and brings nothing along."""

from itertools import chain

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

pytestmark = pytest.mark.django_db
QUERIES = ("", "?toolbar_on", "?toolbar_off", "?edit", "?structure", "?preview", "?language=nn")
OTHERS = ("/", "/robots.txt", "/sitemap.xml", "/livez", "/readyz", "/nb/finnes-ikke/", "/nb/%00")


@pytest.mark.parametrize("query", QUERIES)
def test_no_cookie_and_no_session_on_any_address(client: Client, page_urls, query: str) -> None:
    for url in [*chain(*page_urls.values()), *OTHERS]:
        response = client.get(url + query, follow=True)
        assert not client.cookies, url
        assert "Set-Cookie" not in response.headers, url
    assert not Session.objects.exists()


def test_toolbar_switches_are_dropped_from_the_address(client: Client) -> None:
    response = client.get("/nb/om-oss/?edit&side=2&toolbar_on=1")
    assert (response.status_code, response.headers["Location"]) == (302, "/nb/om-oss/?side=2")


def test_a_cookie_of_somebody_s_own_opens_nothing(client: Client) -> None:
    client.cookies["nek_session"] = "made-up"
    response = client.get("/nb/?toolbar_on")
    assert "cms-toolbar" not in response.content.decode()
    assert not Session.objects.exists()
