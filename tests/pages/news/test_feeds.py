"""What feed readers get. The rules are those of RFC 4287 and jsonfeed.org/version/1.1."""

import datetime as dt
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from django.test import Client
from django.utils import timezone
from lxml import etree, html

from pages.entries import publishing
from pages.entries.feeds import absolute
from pages.models import WorkArea
from tests.builders import news
from tests.html import document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_news")]
SITE = "http://testserver"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FEEDS = ("/nb/aktuelt/feed.xml", "/nb/aktuelt/feed.json")


def atom(client: Client, url: str = "/nb/aktuelt/feed.xml") -> etree._Element:
    response = client.get(url)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(response.content)


def json_feed(client: Client, url: str = "/nb/aktuelt/feed.json") -> dict[str, Any]:
    response = client.get(url)
    assert response.headers["Content-Type"] == "application/feed+json"
    return response.json()


def texts(feed: etree._Element, path: str) -> list[str]:
    return [element.text for element in feed.findall(path, ATOM)]


def test_every_page_of_the_news_tells_where_its_feed_is(client: Client) -> None:
    news(title="Sak")
    for url in ("/nb/aktuelt/", "/nb/aktuelt/sak/"):
        links = document(client.get(url)).cssselect("head link[rel=alternate][type]")
        assert {(link.get("type"), link.get("href")) for link in links} == {
            ("application/atom+xml", "/nb/aktuelt/feed.xml"),
            ("application/feed+json", "/nb/aktuelt/feed.json"),
        }


def test_a_list_of_one_area_tells_of_its_feed_too(client: Client) -> None:
    page = document(client.get("/nn/aktuelt/?omrade=standardar"))
    links = page.cssselect("head link[rel=alternate][type='application/atom+xml']")
    assert [link.get("href") for link in links] == [
        "/nn/aktuelt/feed.xml",
        "/nn/aktuelt/standardar/feed.xml",
    ]


def test_an_entry_holds_the_whole_item(client: Client) -> None:
    body = '<h2>Mer</h2><p>Les <a href="/nb/om-oss/">om oss</a> &amp; mer.</p>'
    news(title="Sak & sånt", lead="Ingressen.", author="En skribent", body=body)
    (entry,) = atom(client).findall("a:entry", ATOM)
    assert entry.findtext("a:title", namespaces=ATOM) == "Sak & sånt"
    assert entry.findtext("a:summary", namespaces=ATOM) == "Ingressen."
    assert entry.findtext("a:author/a:name", namespaces=ATOM) == "En skribent"
    content = html.fromstring(entry.findtext("a:content", namespaces=ATOM))
    assert content.cssselect("a")[0].get("href") == f"{SITE}/nb/om-oss/"
    assert "Les om oss & mer." in content.text_content()
    assert entry.find("a:link", ATOM).get("href") == f"{SITE}/nb/aktuelt/sak-sant/"
    (item,) = json_feed(client)["items"]
    assert (item["title"], item["summary"]) == ("Sak & sånt", "Ingressen.")
    assert html.fromstring(item["content_html"]).cssselect("a")[0].get("href").startswith(SITE)
    assert item["authors"] == [{"name": "En skribent"}]


def test_a_lead_is_words_and_no_markup(client: Client) -> None:
    news(title="Sak", lead="Er a < b & <script>alert(1)</script>?")
    (summary,) = feedparser.parse(client.get("/nb/aktuelt/feed.xml").content).entries
    shown = html.fromstring(f"<div>{summary.summary}</div>").text_content()
    assert shown == "Er a < b & <script>alert(1)</script>?"
    (item,) = json_feed(client)["items"]
    assert item["summary"] == "Er a < b & <script>alert(1)</script>?"


def test_an_entry_is_the_same_at_a_new_address(client: Client, admin_user) -> None:
    content = news(slug="gammel")
    (before,) = texts(atom(client), "a:entry/a:id")
    draft = publishing.Version.objects.get_for_content(content).copy(admin_user).content
    draft.slug, draft.minor_change = "ny", True
    draft.save()
    publishing.publish(draft, admin_user)
    assert texts(atom(client), "a:entry/a:id") == [before]
    assert json_feed(client)["items"][0]["id"] == before


def test_each_entry_says_its_language(client: Client) -> None:
    news("nn", title="Nynorsk")
    news(title="Bokmål")
    feed = atom(client)
    assert feed.get(LANG) == "nb"
    assert [entry.get(LANG) for entry in feed.findall("a:entry", ATOM)] == ["nb", "nn"]
    assert [item["language"] for item in json_feed(client)["items"]] == ["nb", "nn"]
    assert json_feed(client, "/nn/aktuelt/feed.json")["language"] == "nn"
    assert json_feed(client, "/en/news/feed.json")["items"] == []


def test_a_feed_for_each_area(client: Client) -> None:
    news(title="Om standarder", areas=[WorkArea.STANDARDS])
    news(title="Om kunnskap", areas=[WorkArea.COLLECT_KNOWLEDGE])
    feed = atom(client, "/nb/aktuelt/standarder/feed.xml")
    assert texts(feed, "a:entry/a:title") == ["Om standarder"]
    assert "Standarder" in feed.findtext("a:title", namespaces=ATOM)
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}
    assert links["self"] == f"{SITE}/nb/aktuelt/standarder/feed.xml"
    same = json_feed(client, "/nn/aktuelt/standardar/feed.json")
    assert [item["title"] for item in same["items"]] == ["Om standarder"]
    assert client.get("/nb/aktuelt/finnes-ikke/feed.xml").status_code == 404


def test_the_newest_twenty_and_nothing_for_later(client: Client) -> None:
    for number in range(21):
        news(title=f"Sak {number}")
    news(title="Senere", published_at=timezone.now() + dt.timedelta(days=1))
    titles = texts(atom(client), "a:entry/a:title")
    assert titles == [f"Sak {number}" for number in range(20, 0, -1)]


def test_updated_is_when_it_changed_in_substance(client: Client, admin_user) -> None:
    long_ago = dt.datetime(2025, 1, 2, 3, tzinfo=dt.UTC)
    content = news(title="Sak", published_at=long_ago)
    assert texts(atom(client), "a:entry/a:updated") == ["2025-01-02T03:00:00+00:00"]
    for change in ({"minor_change": True}, {"change_note": "Nytt."}):
        draft = publishing.copy(content)
        for name, value in change.items():
            setattr(draft, name, value)
        draft.save()
        publishing.Version.objects.create(content=draft, created_by=admin_user)
        publishing.publish(draft, admin_user)
        (updated,) = texts(atom(client), "a:entry/a:updated")
        today = timezone.now().date().isoformat()
        assert updated.startswith(today if "change_note" in change else "2025-01-02")
    assert texts(atom(client), "a:entry/a:published") == ["2025-01-02T03:00:00+00:00"]


def test_atom_keeps_to_its_rules(client: Client) -> None:
    news(title="En", areas=[WorkArea.STANDARDS])
    news("nn", title="To", author="Ein skribent")
    feed = atom(client)
    for name in ("id", "title", "updated"):
        assert len(feed.findall(f"a:{name}", ATOM)) == 1, name
        for entry in feed.findall("a:entry", ATOM):
            assert len(entry.findall(f"a:{name}", ATOM)) == 1, name
    ids = texts(feed, ".//a:id")
    assert len(ids) == len(set(ids))
    assert all(urlsplit(identity).scheme for identity in ids)
    dates = texts(feed, ".//a:updated") + texts(feed, ".//a:published")
    assert all(dt.datetime.fromisoformat(date).tzinfo for date in dates)
    assert feed.findtext("a:author/a:name", namespaces=ATOM)
    parsed = feedparser.parse(client.get("/nb/aktuelt/feed.xml").content)
    assert not parsed.bozo
    assert [entry.title for entry in parsed.entries] == ["To", "En"]


def test_an_empty_feed_is_a_feed(client: Client) -> None:
    assert atom(client).findall("a:entry", ATOM) == []
    assert json_feed(client)["items"] == []


@pytest.mark.parametrize("url", FEEDS)
def test_few_queries_however_many_items(client: Client, django_assert_max_num_queries, url) -> None:
    for number in range(10):
        news(title=f"Sak {number}")
        news("nn", title=f"Nynorsk {number}")
    client.get(url)
    with django_assert_max_num_queries(8):
        client.get(url)


def test_a_picture_in_a_feed_is_one_address(rf) -> None:
    picture = '<picture><source srcset="/a.avif"><img src="/a.jpg" srcset="/a.jpg 480w"></picture>'
    body = absolute(rf.get("/"), picture)
    assert body == '<div><picture><img src="http://testserver/a.jpg"></picture></div>'
