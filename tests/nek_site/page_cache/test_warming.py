from collections.abc import Iterable, Iterator

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from nek_site.page_cache import warming
from nek_site.page_cache.answers import StartResponse
from nek_site.page_cache.front_door import FrontDoor, ask
from nek_site.page_cache.page_keys import Environ
from nek_site.page_cache.version_watch import VersionWatch
from nek_site.page_cache.warming import Warming, environ
from tests.conftest import county_urls

pytestmark = pytest.mark.django_db


@pytest.fixture
def watch() -> VersionWatch:
    made = VersionWatch()
    made.current = 1
    return made


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def door(watch, asked) -> Iterator[FrontDoor]:
    handler = WSGIHandler()

    def application(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        asked.append(environ["PATH_INFO"])
        return handler(environ, start_response)

    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)  # the test's own is needed on
    yield FrontDoor(application, lambda: watch.current)
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture(autouse=True)
def _fast(monkeypatch, settings) -> None:
    monkeypatch.setattr("time.sleep", lambda _seconds: None)
    settings.SITE_ADDRESS = "http://testserver/"


def test_every_page_is_made_before_anybody_asks(door, watch, asked, public_urls) -> None:
    Warming(door, watch).warm(1)
    assert set(public_urls) - {"/en/news/"} <= set(asked)
    made = len(asked)
    assert ask(door, environ("/nb/oppdrag/")).status == "200 OK"
    assert len(asked) == made


def test_the_upper_levels_come_first(door, watch, asked) -> None:
    Warming(door, watch).warm(1)
    assert set(asked[:3]) == {"/nb/", "/nn/", "/en/"}
    news = ("/nb/aktuelt/", "/nn/aktuelt/", "/en/news/")
    pages = [path for path in asked if not path.startswith(news)]
    depths = [path.count("/") for path in pages]
    assert depths == sorted(depths)


def test_not_more_than_so_many(door, watch, asked, monkeypatch) -> None:
    monkeypatch.setattr(warming, "PAGES", 5)
    monkeypatch.setattr(warming, "NEWEST", 1)
    Warming(door, watch).warm(1)
    assert len(asked) == 6 + len(county_urls())


def test_it_ends_at_the_next_change(door, watch, asked) -> None:
    watch.current = 2
    Warming(door, watch).warm(1)
    assert not asked


def test_it_asks_as_the_server_in_front_would(settings) -> None:
    settings.SITE_ADDRESS = "https://nek.example/"
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    made = environ("/nb/")
    assert made["HTTP_HOST"] == "nek.example"
    assert made["HTTP_X_FORWARDED_PROTO"] == made["wsgi.url_scheme"] == "https"
