"""Several gunicorns on one database, as on several machines: each is fresh after a publish."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import pytest
from django.db import connection
from djangocms_versioning.models import Version

from pages.models import SiteSettings
from tests.site.test_make_run import free_port

PATIENCE = 60  # seconds for a start
MASTERS = 3
STALE = 1.0  # seconds at most


class Master:
    """A gunicorn with two processes of its own."""

    def __init__(self) -> None:
        self.port = free_port()
        address = urlsplit(os.environ["DATABASE_URL"])
        name = connection.settings_dict["NAME"]
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", "nek_site.wsgi:application"),
                *("--bind", f"127.0.0.1:{self.port}", "--workers", "2", "--threads", "4"),
                *("--worker-class", "gthread", "--no-control-socket", "--log-level", "warning"),
            ],
            env=os.environ | {"DATABASE_URL": address._replace(path=f"/{name}").geturl()},
        )

    def get(self, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        """On a connection of its own, so that either process may answer."""
        asked = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            asked.request("GET", path, headers=headers)
            answer = asked.getresponse()
            return answer, answer.read()
        finally:
            asked.close()

    def wait(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while True:
            assert self.process.poll() is None, "it stopped by itself"
            assert time.monotonic() < deadline, "it never answered"
            try:
                return void(self.get("/livez"))
            except OSError:
                time.sleep(0.1)


def void(_got: object) -> None:
    return None


@pytest.fixture(scope="module")
def _masters(django_db_setup) -> Iterator[list[Master]]:
    masters = [Master() for _ in range(MASTERS)]
    yield masters
    for master in masters:
        master.process.send_signal(signal.SIGTERM)
    for master in masters:
        master.process.wait(30)


@pytest.fixture
def masters(_masters, site) -> list[Master]:
    for master in _masters:
        master.wait()
    return _masters


@pytest.fixture
def organisation_number(site) -> Iterator[str]:
    """Shown at the foot of every page; put back afterwards."""
    before = SiteSettings.load().organisation_number
    yield before
    SiteSettings.objects.update(organisation_number=before)


def test_every_process_is_fresh_soon_after_a_change(masters, organisation_number) -> None:
    for master in masters:
        for _ in range(6):
            master.get("/nb/")
    for number in ("111 222 333", "444 555 666"):
        SiteSettings.objects.update(organisation_number=number)
        changed = time.monotonic()
        fresh = 0
        while fresh < 12 * len(masters):  # in a row, so that each process has been asked
            answers = [master.get("/nb/")[1].decode() for master in masters for _ in range(4)]
            fresh = fresh + len(answers) if all(number in text for text in answers) else 0
            assert fresh or time.monotonic() - changed < STALE + 1  # and one for a loaded machine


def test_an_answer_that_is_kept_asks_the_database_nothing(masters) -> None:
    """Nor does Django see the request: it would say that it is not to be kept by anybody."""
    (master, *_others) = masters
    tags = set()
    for _ in range(10):
        answer, _body = master.get("/nb/oppdrag/")
        tags.add(answer.headers["ETag"])
        assert answer.headers["Cache-Control"].startswith("public, max-age=0")
        assert not answer.headers["Set-Cookie"]
        assert answer.headers["Vary"] == "Accept-Encoding"
    assert len(tags) == 1  # whichever process made it
    answer, body = master.get("/nb/oppdrag/", **{"If-None-Match": tags.pop()})
    assert (answer.status, body) == (304, b"")


def test_staff_see_pages_as_they_are(masters, logged_in_as, chief_at_work) -> None:
    """Whoever has a session is answered by Django, and nobody keeps that."""
    (master, *_others) = masters
    page = logged_in_as(chief_at_work)
    cookie = page.context.cookies()[0]
    header = {"Cookie": f"{cookie['name']}={cookie['value']}"}
    answer, body = master.get("/nb/", **header)
    assert b"cms-toolbar" in body
    assert {"private", "no-store"} <= set(answer.headers["Cache-Control"].split(", "))
    answer, body = master.get("/nb/")
    assert b"cms-toolbar" not in body


def test_a_page_is_gone_everywhere_once_it_is_unpublished(masters, chief_at_work) -> None:
    version = next(
        version
        for version in Version.objects.filter(state="published", content_type__model="pagecontent")
        if version.content.get_absolute_url() == "/nb/kontakt/"
    )
    for master in masters:
        assert master.get("/nb/kontakt/")[0].status == 200
    version.unpublish(chief_at_work)
    try:
        deadline = time.monotonic() + STALE + 1
        while {m.get("/nb/kontakt/")[0].status for m in masters for _ in range(6)} & {200}:
            assert time.monotonic() < deadline
    finally:
        Version.objects.filter(pk=version.pk).update(state="published")
