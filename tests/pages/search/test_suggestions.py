import datetime as dt

import pytest
from django.utils import timezone

from pages.search.search_query import SearchQuery
from pages.search.suggestions import distance
from pages.search.texts import Text
from tests.pages.search.asking import did_you_mean


def suggested(text: str) -> str:
    return did_you_mean(SearchQuery.read(text))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kariereveiledning", "karriereveiledning"),
        ("karriereveildening", "karriereveiledning"),
        ("karreireveiledning", "karriereveiledning"),
        ("standrader", "standarder"),
        ("gode standader", "gode standarder"),
        ("standarder", ""),
        ("noe helt annet", ""),
    ],
)
def test_the_nearest_word_of_the_site_is_suggested(indexed, written, meant) -> None:
    indexed(Text(1, "nb", "Gode standarder for karriereveiledning"))

    assert suggested(written) == meant


def test_nothing_is_suggested_that_readers_may_not_see(indexed) -> None:
    indexed(Text(1, "nb", "Hemmelighet", public_from=timezone.now() + dt.timedelta(days=1)))

    assert suggested("hemmelighett") == ""


def test_a_suggestion_asks_one_query_more(indexed, django_assert_max_num_queries) -> None:
    indexed(Text(1, "nb", "Gode standarder"))

    with django_assert_max_num_queries(2):
        assert suggested("standrader")


@pytest.mark.parametrize(
    ("one", "other", "away"),
    [("ab", "ab", 0), ("ab", "ba", 1), ("abc", "ab", 1), ("abcd", "axcy", 2), ("ab", "wxyz", 3)],
)
def test_distance(one, other, away) -> None:
    assert distance(one, other, 2) == away
