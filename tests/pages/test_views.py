import datetime as dt

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone
from lxml import html

from pages.models import SiteSettings
from pages.views import server_error

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("nb", "Nasjonal enhet for karriereveiledning"),
        ("nn", "Nasjonal eining for karriererettleiing"),
        ("en", "National Unit for Career Guidance"),
    ],
)
def test_the_manifest_names_the_site_and_its_icons(
    client: Client, language: str, name: str
) -> None:
    manifest = client.get(f"/{language}/site.webmanifest").json()
    assert (manifest["name"], manifest["lang"]) == (name, language)
    assert {icon["sizes"] for icon in manifest["icons"]} == {"192x192", "512x512"}


def test_robots_keep_out_of_the_admin(client: Client) -> None:
    assert "Disallow: /*/admin/" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_page_for_a_fault_needs_no_database(language: str, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        response = server_error(RequestFactory().get(f"/{language}/"))
    assert response.status_code == 500
    page = html.document_fromstring(response.content.decode())
    assert page.get("lang") == language
    assert page.cssselect(f'main a[href="/{language}/"]')


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_form_without_its_token_is_refused_in_words_and_with_a_way_on(language: str) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post(f"/{language}/admin/login/", {"username": "x", "password": "y"})
    assert response.status_code == 403
    page = html.document_fromstring(response.content.decode())
    assert page.get("lang") == language
    assert page.cssselect(f'main a[href="/{language}/"]')
    assert page.cssselect("meta[name=robots][content=noindex]")


def test_a_fault_in_a_page_shows_that_page(client: Client, monkeypatch) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("pages.page_frame.SiteSettings.load", fail)
    client.raise_request_exception = False
    response = client.get("/nn/om-oss/")
    assert response.status_code == 500
    assert html.document_fromstring(response.content.decode()).get("lang") == "nn"


def test_whoever_finds_a_fault_in_security_is_told_whom_to_tell(client: Client) -> None:
    assert client.get("/.well-known/security.txt", follow=True).status_code == 404
    SiteSettings.objects.update(email="post@x.example")
    answer = client.get("/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    said = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert said["Contact"] == "mailto:post@x.example"
    assert said["Canonical"].endswith("/.well-known/security.txt")
    ahead = dt.datetime.fromisoformat(said["Expires"]) - timezone.now()
    assert dt.timedelta(days=170) < ahead < dt.timedelta(days=365)
