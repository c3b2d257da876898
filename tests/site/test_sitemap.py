import pytest
from django.test import Client
from lxml import etree

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
SITE = "http://testserver"


@pytest.fixture
def urls(client: Client) -> dict[str, etree._Element]:
    response = client.get("/sitemap.xml")
    assert response.headers["Content-Type"].startswith("application/xml")
    root = etree.fromstring(response.content)
    return {url.findtext("s:loc", namespaces=NAMES): url for url in root.findall("s:url", NAMES)}


def test_every_public_page_once(urls, page_urls) -> None:
    assert set(urls) == {SITE + url for found in page_urls.values() for url in found}


def test_each_says_when_it_changed_and_what_its_twins_are(urls) -> None:
    assert all(url.findtext("s:lastmod", namespaces=NAMES) for url in urls.values())
    links = urls[f"{SITE}/nn/om-oss/"].findall("x:link", NAMES)
    assert {link.get("hreflang"): link.get("href") for link in links} == {
        "nb": f"{SITE}/nb/om-oss/",
        "nn": f"{SITE}/nn/om-oss/",
        "x-default": f"{SITE}/nb/om-oss/",
    }


def test_robots_are_shown_the_way(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert f"Sitemap: {SITE}/sitemap.xml" in text.splitlines()
