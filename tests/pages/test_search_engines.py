import json
from typing import Any

import pytest
from django.test import Client

from pages.models import PageDetails, SiteSettings
from tests.builders import page_of, publish
from tests.html import Document, document, only

pytestmark = pytest.mark.django_db
SITE = "http://testserver"


def meta(page: Document, name: str) -> str:
    return only(page, f"meta[name='{name}'], meta[property='{name}']").get("content")


def json_ld(page: Document) -> dict[str, dict[str, Any]]:
    scripts = page.cssselect("script[type='application/ld+json']")
    data = [json.loads(script.text_content()) for script in scripts]
    return {item["@type"]: item for item in data}


def test_the_canonical_address_is_without_the_query(client: Client) -> None:
    page = document(client.get("/nb/om-oss/?utm_source=x"))
    assert only(page, "link[rel=canonical]").get("href") == f"{SITE}/nb/om-oss/"


def test_the_title_ends_with_the_name_of_the_body(client: Client) -> None:
    title = only(document(client.get("/nn/om-oss/")), "title").text_content()
    assert title.endswith(" – Nasjonal eining for karriererettleiing")


def test_what_is_shown_when_a_page_is_shared(client: Client) -> None:
    page = document(client.get("/nn/oppdrag/"))
    assert meta(page, "og:title") == only(page, "title").text_content().split(" – ")[0]
    assert meta(page, "og:description") == meta(page, "description")
    assert meta(page, "og:locale") == "nn_NO"
    assert meta(page, "og:url") == f"{SITE}/nn/oppdrag/"
    image = meta(page, "og:image")
    assert image.startswith(f"{SITE}/static/img/share-nn.")


def test_linked_data_about_the_body_the_site_and_the_way_here(client: Client) -> None:
    SiteSettings.objects.update(organisation_number="000 000 000", email="post@example.no")
    home = json_ld(document(client.get("/nb/")))
    assert set(home) == {"GovernmentOrganization", "WebSite"}
    assert home["GovernmentOrganization"]["email"] == "post@example.no"
    crumbs = json_ld(document(client.get("/nb/arbeidsomrader/faglige-rad/")))["BreadcrumbList"]
    assert [item["item"] for item in crumbs["itemListElement"]] == [
        f"{SITE}/nb/",
        f"{SITE}/nb/arbeidsomrader/",
        f"{SITE}/nb/arbeidsomrader/faglige-rad/",
    ]


def test_linked_data_cannot_break_out_of_its_element(client: Client) -> None:
    SiteSettings.objects.update(name_nb="</script><script>alert(1)</script>&")
    page = document(client.get("/nb/om-oss/"))
    assert json_ld(page)["GovernmentOrganization"]["name"].startswith("</script>")
    assert not page.cssselect("script:not([type='application/ld+json'])")


def test_an_editor_can_keep_a_page_out(client: Client) -> None:
    (content,) = publish(page_of())
    PageDetails.objects.update(noindex=False)
    PageDetails.objects.filter(extended_object=content).update(noindex=True)
    page = document(client.get("/nb/proveside/"))
    assert meta(page, "robots") == "noindex"
    assert "/proveside/" not in client.get("/sitemap.xml").content.decode()
