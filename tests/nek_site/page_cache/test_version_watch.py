"""Against the real database, with transactions that end."""

import time
from collections.abc import Callable, Iterator

import pytest
from django.db import Error, connection

from nek_site.page_cache import version_watch
from nek_site.page_cache.version_watch import VersionWatch
from pages.publishing import public_version
from pages.publishing.models import PublicChange

PATIENCE = 10  # seconds


@pytest.fixture
def watch(site) -> Iterator[VersionWatch]:
    made = VersionWatch()
    made.start()
    until(lambda: made.current is not None)
    yield made
    made.stop()
    change()  # ends its wait at once
    until(lambda: made.has_ended)
    PublicChange.objects.all().delete()


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.005)


def change() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE pages_sitesettings SET phone = phone")


def test_it_knows_the_version_and_the_next(watch) -> None:
    before = watch.current
    assert before == public_version.current()
    change()
    assert watch.wait_for_change(before) == public_version.current() != before


def test_it_is_told_and_need_not_wait_for_the_next_look(watch, monkeypatch) -> None:
    monkeypatch.setattr(version_watch, "INTERVAL", 3600)
    for _ in range(2):  # the first ends the wait that began before
        before = watch.current
        change()
        until(lambda before=before: watch.current != before)


def test_it_looks_itself_where_it_is_not_told(watch) -> None:
    before = watch.current
    PublicChange.objects.create()  # no trigger of a table that readers are shown
    until(lambda: watch.current != before)


def test_a_lost_connection_is_made_anew(watch) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE query LIKE 'LISTEN%' OR query LIKE '%publicchange%' AND pid <> pg_backend_pid()"
        )
    before = watch.current
    change()
    until(lambda: watch.current != before)


def test_without_a_database_it_stays_as_it_was(watch, monkeypatch) -> None:
    before = watch.current

    def fail() -> None:
        asked.append(time.monotonic())
        raise Error("away")

    asked: list[float] = []
    monkeypatch.setattr(public_version, "current", fail)
    until(lambda: len(asked) > 1)
    assert watch.current == before
    monkeypatch.undo()
    change()
    until(lambda: watch.current != before)
