import datetime as dt

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from pages.search import misses
from pages.search.models import Miss, Pin
from pages.search.tasks import forget_old_misses
from tests.html import document, only

pytestmark = pytest.mark.django_db
PERSON = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"}


def search(client: Client, query: str, url: str = "/nb/sok/", **headers: str) -> None:
    assert client.get(f"{url}?{query}", headers=PERSON | headers).status_code == 200


def kept() -> dict[str, int]:
    return dict(Miss.objects.values_list("query", "times"))


def missed(query: str, times: int, month: dt.date | None = None) -> None:
    key = misses.SearchQuery.read(query).whole_key
    Miss.objects.create(query=query, key=key, times=times, month=month or misses.this_month())


def test_what_nobody_found_is_counted(client: Client) -> None:
    for query in ("q=Kvitringord", "q=kvitringord!", 'q="Kvitringord"', "q=drøvel+kvitringord"):
        search(client, query)

    assert kept() == {"kvitringord": 3, "drøvel kvitringord": 1}


def test_nothing_else_is_stored_than_words_and_month(client: Client) -> None:
    search(client, "q=kvitringord")

    (row,) = Miss.objects.values()
    assert row.keys() == {"id", "query", "key", "month", "times"}
    assert row["month"].day == 1


@pytest.mark.parametrize(
    "query",
    [
        *("q=010190+12345+kvitringord", "q=kvitringord+22%C2%A000+00+00", "q=kvitringord+١٢٣٤٥٦"),
        *("q=en@kvitringord.no", "q=" + "kvitring" * 8, "q=det+er", "q=", "q=-kvitringord"),
        *("q=karriere", "q=kvitringord&side=2", "q=kvitringord&form=nn", "q=kvitringord&type=news"),
    ],
)
def test_what_may_be_about_a_person_or_is_no_miss_is_not_kept(client: Client, query: str) -> None:
    search(client, query)

    assert kept() == {}


@pytest.mark.parametrize(
    "program",
    ["", "curl/8.5.0", "Mozilla/5.0 (compatible; Googlebot/2.1)", "Mozilla/5.0 HeadlessChrome/1"],
)
def test_programs_are_not_counted(client: Client, program: str) -> None:
    search(client, "q=kvitringord", **{"User-Agent": program})
    search(client, "q=kvitringord", "/api/sok")
    client.head("/nb/sok/?q=kvitringord", headers=PERSON)

    assert kept() == {}


def test_a_search_goes_well_where_nothing_can_be_written(client: Client, monkeypatch) -> None:
    def refuse() -> None:
        raise DatabaseError

    monkeypatch.setattr(misses, "connection", type("Refusing", (), {"cursor": refuse}))
    search(client, "q=kvitringord")

    assert kept() == {}


def test_a_month_has_room_for_so_many(client: Client, monkeypatch) -> None:
    missed("kvitringord", 1)
    monkeypatch.setattr(misses, "NOTE", misses.NOTE.replace(str(misses.MOST_IN_A_MONTH), "1"))

    for query in ("q=kvitringord", "q=kvatringord"):
        search(client, query)

    assert kept() == {"kvitringord": 2}


def test_only_what_came_three_times_is_shown() -> None:
    last = misses.this_month() - dt.timedelta(days=1)
    missed("kvitringord", 2)
    missed("kvitringord", 1, last.replace(day=1))
    missed("kvatringord", 2)
    missed("drøvel", 5)

    assert [(miss.query, miss.total) for miss in misses.shown()] == [
        ("drøvel", 5),
        ("kvitringord", 3),
    ]


def test_what_a_page_is_pinned_for_is_shown_no_more() -> None:
    missed("veileder", 5)
    Pin.objects.create(words="x", keys=misses_key("rettleiar"), kind="page", object_id=1)

    assert not misses.shown().exists()


def misses_key(words: str) -> list[str]:
    return [misses.SearchQuery.read(words).whole_key]


def test_old_ones_are_forgotten() -> None:
    this = misses.this_month()
    missed("ny", 5)
    missed("gammel", 5, (this - dt.timedelta(days=31 * (misses.KEPT_MONTHS + 1))).replace(day=1))
    missed("eldst", 5, (this - dt.timedelta(days=30 * misses.KEPT_MONTHS - 15)).replace(day=1))

    forget_old_misses(timestamp=0)

    assert kept().keys() == {"ny", "eldst"}


def test_it_is_noted_with_one_statement(django_assert_num_queries) -> None:
    with django_assert_num_queries(1, connection=connection):
        misses.note("kvitringord")


def test_the_empty_page_leads_on(client: Client) -> None:
    page = document(client.get("/nb/sok/?q=standarder+kvitringord"))

    assert [link.text for link in only(page, ".search__empty").cssselect("a")] == ["standarder"]
    assert len(page.cssselect(".search__ways a")) == 5
    assert len(page.cssselect(".search__others a")) == 3
