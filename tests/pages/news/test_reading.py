"""What a reader of each language is shown, and from when."""

import datetime as dt

import pytest
from django.utils import timezone

from pages.models import WorkArea
from pages.news import reading
from pages.news.models import Kind
from pages.news.reading import Filters
from tests.builders import news

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_news")]


def days_ago(days: float) -> dt.datetime:
    return timezone.now() - dt.timedelta(days=days)


def titles(language: str = "nb", **filters: object) -> list[str]:
    found = reading.listing(language, Filters(**filters))
    return [teaser.title for teaser in reading.teasers(found, language)]


def test_the_newest_stands_first() -> None:
    news(title="Eldst", published_at=days_ago(3))
    news(title="Nyest", published_at=days_ago(1))
    news(title="Midt imellom", published_at=days_ago(2))
    assert titles() == ["Nyest", "Midt imellom", "Eldst"]


def test_a_draft_is_not_shown_and_one_for_later_comes_at_its_time(monkeypatch) -> None:
    news(publish=False, title="Utkast")
    news(title="Senere", published_at=days_ago(-1))
    assert titles() == []
    later = days_ago(-2)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert titles() == ["Senere"]


def test_each_reader_gets_an_item_once_and_in_the_nearest_form() -> None:
    both = news(title="På bokmål").item
    news("nn", item=both, title="På nynorsk")
    news("nn", title="Berre nynorsk")
    news("en", title="In English")
    assert titles("nb") == ["Berre nynorsk", "På bokmål"]
    assert titles("nn") == ["Berre nynorsk", "På nynorsk"]
    assert titles("en") == ["In English"]
    teasers = reading.teasers(reading.listing("nb"), "nb")
    assert [teaser.lang for teaser in teasers] == ["nn", None]
    assert teasers[0].url == "/nn/aktuelt/berre-nynorsk/"


def test_filters() -> None:
    long_ago = dt.datetime(2019, 12, 31, 23, 30, tzinfo=dt.UTC)  # 2020 in Oslo
    news(title="A", areas=[WorkArea.STANDARDS], published_at=days_ago(3))
    news(title="B", kind=Kind.PRESS_RELEASE, published_at=days_ago(2))
    news(title="C", areas=[WorkArea.STANDARDS, WorkArea.POLICY_INPUT], published_at=long_ago)
    assert titles(area=WorkArea.STANDARDS) == ["A", "C"]
    assert titles(area=WorkArea.POLICY_INPUT) == ["C"]
    assert titles(kind=Kind.PRESS_RELEASE) == ["B"]
    assert titles(year=2020) == ["C"]
    assert titles(year=2019) == []
    assert titles(area=WorkArea.STANDARDS, year=2020) == ["C"]


def test_items_of_the_same_moment_have_one_order() -> None:
    moment = days_ago(1)
    for title in "ABC":
        news(title=title, published_at=moment)
    assert titles() == ["C", "B", "A"]


def test_a_list_is_one_query(django_assert_num_queries) -> None:
    content = news(areas=[WorkArea.STANDARDS])
    news("nn", item=content.item)
    with django_assert_num_queries(1):
        reading.teasers(reading.listing("nb"), "nb")
