"""What is read of entries of any kind, as the news have it."""

import datetime as dt

import pytest
from django.utils import timezone

from pages.entries import reading
from pages.news.models import NewsContent, NewsItem
from tests.builders import news

pytestmark = pytest.mark.django_db


def days_ago(days: float) -> dt.datetime:
    return timezone.now() - dt.timedelta(days=days)


@pytest.fixture
def no_news() -> None:
    NewsItem.objects.all().delete()


@pytest.mark.usefixtures("no_news")
def test_the_span_of_years_and_of_languages() -> None:
    assert reading.span(NewsContent, "nb") == reading.Span((), in_english=False)
    news(published_at=dt.datetime(2016, 5, 1, tzinfo=dt.UTC))
    news("nn", published_at=dt.datetime(2018, 5, 1, tzinfo=dt.UTC))
    news("en", published_at=dt.datetime(2011, 5, 1, tzinfo=dt.UTC))
    assert list(reading.span(NewsContent, "nb").years) == [2018, 2017, 2016]
    assert list(reading.span(NewsContent, "en").years) == [2011]
    assert reading.span(NewsContent, "nn").in_english


@pytest.mark.parametrize(("years", "old"), [(4.9, False), (5.1, True)])
def test_old_after_five_years(years: float, *, old: bool) -> None:
    assert reading.is_old(days_ago(years * 365.25)) == old


def test_a_leap_day_has_its_fifth_birthday_on_the_first_of_march(monkeypatch) -> None:
    written = dt.datetime(2020, 2, 29, 12, tzinfo=dt.UTC)
    for day, old in (("2025-02-28", False), ("2025-03-01", True)):
        now = dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")
        monkeypatch.setattr("django.utils.timezone.now", lambda now=now: now)
        assert reading.is_old(written) == old, day


def test_a_text_is_one_query(django_assert_num_queries) -> None:
    content = news()
    news("nn", item=content.item)
    with django_assert_num_queries(1):
        live = reading.live_content(NewsContent, "nb", content.slug, "file")
        assert live.item.live.keys() == {"nb", "nn"}
        assert live.file is None


def test_the_newest_of_all_that_readers_are_shown(django_assert_num_queries) -> None:
    news(published_at=days_ago(-1))
    newest = news("en", published_at=days_ago(0.001))
    news(published_at=days_ago(1))
    with django_assert_num_queries(1):
        assert reading.newest() == newest.published_at


@pytest.mark.usefixtures("no_news")
def test_the_newest_where_there_is_nothing() -> None:
    assert reading.newest() is None


def test_a_list_keeps_the_order_it_was_given() -> None:
    items = NewsItem.objects.public("nb")
    assert list(reading.with_texts(items.reverse()[:2], "nb")) == list(items.reverse()[:2])[::-1]
    by_key = items.order_by("pk")
    assert list(reading.with_texts(by_key, "nb")) == list(by_key)
