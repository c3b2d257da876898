"""An anonymous visitor leaves nothing here and brings nothing along."""

import pytest
from cms.models import PageContent
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
QUERIES = ("", "?toolbar_on", "?toolbar_off", "?edit", "?structure", "?preview", "?language=nn")
OTHERS = ("/", "/robots.txt", "/sitemap.xml", "/livez", "/readyz", "/nb/finnes-ikke/", "/nb/%00")
OTHERS += ("/nb/aktuelt/feed.xml", "/nn/aktuelt/feed.json", "/nb/aktuelt/?side=2&edit")


@pytest.mark.parametrize("query", QUERIES)
def test_no_cookie_and_no_session_on_any_address(client: Client, public_urls, query: str) -> None:
    for url in [*public_urls, *OTHERS]:
        response = client.get(url + query, follow=True)
        assert not client.cookies, url
        assert "Set-Cookie" not in response.headers, url
    assert not Session.objects.exists()


def test_no_address_of_the_admin_but_the_login_sets_a_cookie(client: Client) -> None:
    """The login needs one against forged forms; the others lead to it without."""
    content = PageContent.objects.first()
    kind = ContentType.objects.get_for_model(PageContent).pk
    places = [
        reverse(f"admin:cms_placeholder_render_object_{mode}", args=[kind, content.pk])
        for mode in ("edit", "preview", "structure")
    ]
    for url in [*places, "/admin/", "/nb/admin/", "/nb/cms_login/", "/nb/cms_wizard/create/"]:
        assert "nek_session" not in client.get(url).cookies, url
        assert not client.cookies, url
    assert not Session.objects.exists()


def test_a_cookie_of_somebody_s_own_opens_nothing(client: Client) -> None:
    client.cookies["nek_session"] = "made-up"
    response = client.get("/nb/?toolbar_on")
    assert "cms-toolbar" not in response.content.decode()
    assert not Session.objects.exists()
