"""Whatever is asked for: an answer of 2xx, 3xx or 4xx, and never of 5xx."""

import pytest
from django.test import Client
from lxml import html

pytestmark = pytest.mark.django_db

PATHS = [
    *("/nb/%00", "/nb/%ff/", "/nb/%c0%ae%c0%ae/", "/nb/..%2f..%2fetc/passwd", "/%", "/nb/%zz/"),
    *("/nb//", "//nb/", "/nb/om-oss//", "/nb/om-oss", "/NB/", "/xx/", "/xx/om-oss/", "/no/"),
    *("/nb/" + "a" * 3000 + "/", "/nb/" + "a/" * 500, "/nb/om-oss/%0d%0aX: y/", "/nb/\u202e/"),
    *(
        "/nb/<script>/",
        "/nb/'; drop table cms_page; --/",
        "/nb/om-oss.php",
        "/.env",
        "/wp-login.php",
    ),
    *("/media/../nek_site/settings.py", "/media/%2e%2e/manage.py", "/media/nothing.png", "/media/"),
    *("/static/../manage.py", "/static/nothing.css", "/nb/admin/", "/admin/", "/nb/admin/%00/"),
    *(
        "/nb/cms_login/",
        "/nb/cms_wizard/create/",
        "/nb/😀/",
        "/favicon.ico",
        "/nb/site.webmanifest",
    ),
    *("/nb/aktuelt/%00/", "/nb/aktuelt/" + "a" * 3000 + "/", "/nb/aktuelt/x/y/", "/nb/news/"),
    *("/nb/aktuelt/feed", "/nb/aktuelt/x/feed.xml", "/sitemap-news.xml?p=99", "/sitemap-.xml"),
    *("/xx/site.webmanifest", "/sitemap.xml/", "/sitemap-x.xml", "/livez/", "/nn/arbeidsomrader/"),
]
LISTS = ("/sitemap.xml", "/sitemap-news.xml", "/nb/aktuelt/", "/nb/aktuelt/feed.xml")
QUERIES = [
    *("?", "?%00", "?a=%00", "?%ff=%ff", "?" + "a=1&" * 2000, "?language=xx", "?template=../x"),
    *("?edit=1&edit=2", "?toolbar_on=%00", "?p=-1", "?page=99999999999999999999", "?q=<script>"),
    *("?side=%00", "?side=1e9", "?ar=-0", "?omrade[]=x", "?type=nyhet&type=x", "?ar=2020&ar=x"),
    *("?toolbar_on&next=//x.example", "?%0d%0a=x"),
]


@pytest.mark.parametrize("path", PATHS)
def test_a_hostile_path_gets_a_calm_answer(client: Client, path: str) -> None:
    client.raise_request_exception = False
    assert client.get(path).status_code < 500


@pytest.mark.parametrize("url", ["/nb/%00", "/nb/om-oss/?q=%00", "/sitemap.xml?p=%00"])
def test_nul_is_refused_before_any_page_sees_it(client: Client, url: str) -> None:
    response = client.get(url)
    assert response.status_code == 400
    assert len(html.document_fromstring(response.content.decode()).cssselect("h1")) == 1


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("path", ["/nb/", "/nn/oppdrag/", "/", *LISTS, "/nb/nothing/"])
def test_a_hostile_query_gets_a_calm_answer(client: Client, path: str, query: str) -> None:
    client.raise_request_exception = False
    assert client.get(path + query).status_code < 500


@pytest.mark.parametrize("path", ["/nb/oppdrag/", "/", "/robots.txt"])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options", "head", "trace"])
def test_any_method(client: Client, method: str, path: str) -> None:
    client.raise_request_exception = False
    assert getattr(client, method)(path).status_code < 500


@pytest.mark.parametrize("host", ["evil.example", "", "localhost:x", "a b", "x" * 300])
def test_another_host_is_refused(client: Client, host: str) -> None:
    client.raise_request_exception = False
    assert client.get("/nb/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept-Language": "\u00e6" * 100},
        {"Cookie": "nek_session=\u00e6; =; ;;"},
        {"X-Forwarded-Host": "evil.example"},
        {"If-Modified-Since": "yesterday"},
        {"Range": "bytes=9-1"},
    ],
)
def test_odd_headers(client: Client, headers: dict[str, str]) -> None:
    client.raise_request_exception = False
    response = client.get("/nb/", headers=headers)
    assert response.status_code < 500
    assert b"evil.example" not in response.content
