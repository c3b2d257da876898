"""The site itself behind nginx, served by gunicorn as in production."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

import brotli
import pytest
from django.contrib.auth import get_user_model
from django.db import connection, connections
from lxml import html

from nek_site.security import SESSION_COOKIE
from tests.deploy import front_server
from tests.deploy.front_server import CHECKOUT, HOST, FrontServer
from tests.html import all_texts, only

PAGE = "/nb/om-oss/"
COMMAND = ("-m", "gunicorn", "nek_site.wsgi", "--no-control-socket", "--worker-class", "gthread")
HASTY = {
    "proxy_ignore_headers": "proxy_cache_valid 1s; proxy_ignore_headers Cache-Control",
    "proxy_read_timeout 10s": "proxy_read_timeout 1s",
}


class Gunicorn:
    """The site on the tests' database."""

    def __init__(self) -> None:
        self.address = f"127.0.0.1:{front_server.free_port()}"
        name = f"/{connection.settings_dict['NAME']}"
        environment = {
            "HTTPS": "on",
            "ALLOWED_HOSTS": f"{HOST},localhost",
            "DATABASE_URL": urlsplit(os.environ["DATABASE_URL"])._replace(path=name).geturl(),
        }
        self._process = subprocess.Popen(
            [sys.executable, *COMMAND, "--threads", "4", "--bind", self.address],
            env=os.environ | environment,
            cwd=CHECKOUT,
            start_new_session=True,
        )

    def send(self, number: signal.Signals) -> None:
        os.killpg(self._process.pid, number)

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(30)


@pytest.fixture(scope="module")
def gunicorn(django_db_setup, django_db_blocker) -> Iterator[Gunicorn]:
    if not front_server.is_installed():
        pytest.skip(front_server.MISSING)
    with django_db_blocker.unblock():
        server = Gunicorn()
        yield server
        server.stop()


@pytest.fixture
def front(start, gunicorn: Gunicorn) -> FrontServer:
    return when_it_serves(start(gunicorn.address, var=os.environ["VAR_DIR"]))


def when_it_serves(front: FrontServer) -> FrontServer:
    end = time.monotonic() + 60
    while front.get("/livez").status != 200:
        assert time.monotonic() < end
        time.sleep(0.2)
    return front


@pytest.fixture
def chief(gunicorn: Gunicorn) -> Iterator[dict[str, str]]:
    """The login of somebody the running site knows; gone afterwards."""
    login = {"username": "sjef", "password": "et-langt-passord"}
    user = get_user_model().objects.create_superuser(**login)
    yield login
    user.delete()
    connections.close_all()


def test_a_page_comes_whole_and_safe(front: FrontServer) -> None:
    page = front.get("/nb/")
    assert page.headers["Strict-Transport-Security"].startswith("max-age=63072000; include")
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert not page.headers["Set-Cookie"]
    files = html.document_fromstring(page.text).xpath("//link[@rel='stylesheet']/@href")
    for path in files:
        sheet = front.get(path, Accept_Encoding="br")
        assert sheet.headers["Content-Encoding"] == "br"
        assert sheet.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert files


def test_the_site_knows_its_own_address(front: FrontServer) -> None:
    assert f"Sitemap: https://{HOST}/sitemap.xml" in front.get("/robots.txt").text


def test_what_is_not_there_is_said_in_the_sites_words(front: FrontServer) -> None:
    missing = front.get("/nb/finnes-ikke/")
    assert missing.status == 404
    assert all_texts(html.document_fromstring(missing.text), "h1") == ["Vi finner ikke siden"]


def test_staff_can_log_in_and_leave_nothing_behind(
    front: FrontServer, chief: dict[str, str]
) -> None:
    path = "/nb/admin/login/"
    form = front.get(path)
    token = only(html.document_fromstring(form.text), "[name=csrfmiddlewaretoken]").get("value")
    sent = urlencode(chief | {"csrfmiddlewaretoken": token, "next": "/nb/admin/"}).encode()
    headers = {
        "Cookie": f"csrftoken={SimpleCookie(form.headers['Set-Cookie'])['csrftoken'].value}",
        "Referer": f"https://{HOST}{path}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    entered = front.ask("POST", path, headers, sent)
    assert (entered.status, entered.headers["Location"]) == (302, "/nb/admin/")
    cookies = SimpleCookie(" ".join(entered.headers.get_all("Set-Cookie")))
    session = {"Cookie": f"{SESSION_COOKIE}={cookies[SESSION_COOKIE].value}"}
    for own in ("/nb/admin/", PAGE):
        seen = front.ask("GET", own, session)
        assert seen.status == 200
        assert "no-store" in seen.headers["Cache-Control"]
    assert "cms-toolbar" in front.ask("GET", PAGE, session).text
    assert "cms-toolbar" not in front.get(PAGE).text
    assert front.get("/nb/admin/").status == 302


@pytest.mark.browser
def test_a_browser_speaks_http2(front: FrontServer, visit) -> None:
    page = visit(ignore_https_errors=True)
    page.goto(f"https://localhost:{front.https_port}/nb/")
    entries = page.evaluate("performance.getEntries().map(entry => entry.nextHopProtocol)")
    assert set(filter(None, entries)) == {"h2"}
    assert page.evaluate("document.styleSheets.length") > 0


def cache_statuses(front: FrontServer, path: str, count: int) -> list[str]:
    lines = [line.split() for line in front.logged(count)]
    return [line[-1] for line in lines if line[3] == path]


def test_pages_the_site_shares_are_kept(front: FrontServer, gunicorn: Gunicorn) -> None:
    first, second = (front.get(PAGE, Accept_Encoding="gzip, br") for _ in range(2))
    assert brotli.decompress(second.body).decode() == front.get(PAGE).text
    assert second.headers["Cache-Control"] == "no-cache"
    assert second.headers["ETag"] == first.headers["ETag"]
    known = {"If_None_Match": second.headers["ETag"], "Accept_Encoding": "br"}
    assert front.get(PAGE, **known).status == 304
    front.ask("GET", PAGE, {"Cookie": f"{SESSION_COOKIE}=x"})
    seen = cache_statuses(front, PAGE, 6)
    assert seen == ["MISS", "HIT", "MISS", "HIT", "BYPASS"]


def test_a_site_that_hangs_is_shown_as_it_was(start, gunicorn: Gunicorn) -> None:
    front = when_it_serves(start(gunicorn.address, HASTY))
    before = front.get(PAGE)
    gunicorn.send(signal.SIGSTOP)
    try:
        time.sleep(2.1)
        started = time.monotonic()
        assert front.get(PAGE).body == before.body
        assert time.monotonic() - started < 5
        assert front.get("/nn/om-oss/").status == 503
    finally:
        gunicorn.send(signal.SIGCONT)
