import datetime as dt

import pytest
from cms.models import PageContent
from django.test import Client
from django.utils import timezone
from djangocms_versioning.models import Version
from lxml import etree

from pages.entries import publishing
from pages.models import PageDetails
from pages.news.models import NewsContent, NewsItem
from pages.seed.build import seed_user
from tests.builders import news
from tests.conftest import county_urls

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
SITE = "http://testserver"
Urls = dict[str, etree._Element]


def read(client: Client, url: str) -> etree._Element:
    response = client.get(url)
    assert response.headers["Content-Type"].startswith("application/xml")
    return etree.fromstring(response.content)


def sitemap(client: Client) -> Urls:
    """What the sitemap's files hold, all of them."""
    files = read(client, "/sitemap.xml").findall("s:sitemap/s:loc", NAMES)
    found = [
        url
        for file in files
        for url in read(client, file.text.removeprefix(SITE)).findall("s:url", NAMES)
    ]
    urls = {url.findtext("s:loc", namespaces=NAMES): url for url in found}
    assert len(urls) == len(found)
    return urls


def twins(url: etree._Element) -> dict[str, str]:
    return {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMES)}


@pytest.fixture
def urls(client: Client) -> Urls:
    NewsItem.objects.all().delete()
    return sitemap(client)


def test_every_public_page_once(urls: Urls, page_urls) -> None:
    pages = {SITE + url for found in page_urls.values() for url in found}
    counties = {SITE + url for url in county_urls()}
    assert set(urls) == pages | counties
    assert len(counties) == 30


def test_each_says_when_it_changed_and_what_its_twins_are(urls: Urls) -> None:
    assert all(url.findtext("s:lastmod", namespaces=NAMES) for url in urls.values())
    assert twins(urls[f"{SITE}/nn/om-oss/"]) == {
        "nb": f"{SITE}/nb/om-oss/",
        "nn": f"{SITE}/nn/om-oss/",
        "x-default": f"{SITE}/nb/om-oss/",
    }


def test_news_stand_there_from_the_moment_they_are_public(urls: Urls, client: Client) -> None:
    both = news(title="Sak").item
    news("nn", item=both, title="Sak på nynorsk")
    news("en", title="In English")
    news(title="Utkast", publish=False)
    news(title="Senere", published_at=timezone.now() + dt.timedelta(days=1))
    found = {url: element for url, element in sitemap(client).items() if url not in urls}
    assert set(found) == {
        f"{SITE}/nb/aktuelt/sak/",
        f"{SITE}/nn/aktuelt/sak-pa-nynorsk/",
        f"{SITE}/en/news/in-english/",
    }
    assert all(url.findtext("s:lastmod", namespaces=NAMES) for url in found.values())
    assert twins(found[f"{SITE}/nb/aktuelt/sak/"])["nn"] == f"{SITE}/nn/aktuelt/sak-pa-nynorsk/"
    assert twins(found[f"{SITE}/en/news/in-english/"]) == {}


def lastmod(urls: Urls, url: str) -> str | None:
    return urls[SITE + url].findtext("s:lastmod", namespaces=NAMES)


def test_a_page_changed_when_it_says_so_itself(urls: Urls, client: Client) -> None:
    before = lastmod(urls, "/nn/om-oss/")
    content = PageContent.objects.get(page__reverse_id="about", language="nb")
    PageDetails.objects.filter(extended_object=content).update(updated_on="2026-02-03")
    after = sitemap(client)
    assert lastmod(after, "/nb/om-oss/") == "2026-02-03"
    assert lastmod(after, "/nn/om-oss/") == before  # its twin has not changed


def test_a_minor_change_of_a_news_item_is_no_change(client: Client) -> None:
    content = news(title="Sak", published_at="2026-01-05T12:00Z")
    rows = NewsContent.all_versions.filter(pk=content.pk)
    rows.update(released_at="2026-01-05T12:00Z")
    draft = Version.objects.get_for_content(content).copy(seed_user()).content
    draft.minor_change = True
    draft.save()
    publishing.publish(draft, seed_user())
    assert lastmod(sitemap(client), "/nb/aktuelt/sak/") == "2026-01-05"
    draft = Version.objects.get_for_content(draft).copy(seed_user()).content
    draft.change_note = "Ny frist."
    draft.save()
    publishing.publish(draft, seed_user())
    today = timezone.localdate().isoformat()
    assert lastmod(sitemap(client), "/nb/aktuelt/sak/") == today


def test_no_more_queries_for_more_news(client: Client, django_assert_max_num_queries) -> None:
    for number in range(20):
        news(title=f"Sak {number}")
    with django_assert_max_num_queries(3):
        client.get("/sitemap-news.xml")


def test_a_section_that_does_not_exist(client: Client) -> None:
    assert client.get("/sitemap-nothing.xml", follow=True).status_code == 404


def test_robots_are_shown_the_way(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert f"Sitemap: {SITE}/sitemap.xml" in text.splitlines()
