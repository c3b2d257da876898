"""The items around one, as its page shows them."""

import datetime as dt

import pytest
from django.utils import timezone

from pages.entries import publishing
from pages.entries.reading import live_content
from pages.models import WorkArea
from pages.news.models import NewsContent
from pages.news.neighbours import Around, around
from pages.seed.build import seed_user
from tests.builders import news

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_news")]


def days_ago(days: float) -> dt.datetime:
    return timezone.now() - dt.timedelta(days=days)


def neighbours(content: NewsContent) -> Around:
    return around(live_content(NewsContent, "nb", content.slug), "nb")


def test_what_stands_around_an_item() -> None:
    area = {"areas": [WorkArea.STANDARDS]}
    oldest = news(title="Eldst", published_at=days_ago(4), **area)
    news(title="Om noe annet", published_at=days_ago(3))
    here = news(title="Her", published_at=days_ago(2), **area)
    news("nn", title="Nyare", published_at=days_ago(1), **area)
    news(title="Framtid", published_at=days_ago(-1), **area)
    found = neighbours(here)
    assert (found.newer.title, found.newer.lang) == ("Nyare", "nn")
    assert found.older.title == "Om noe annet"
    assert [teaser.title for teaser in found.more] == ["Nyare", "Eldst"]
    first = neighbours(oldest)
    assert first.older is None


def test_what_an_editor_chose_comes_before_what_is_alike(admin_user) -> None:
    chosen = news(title="Valgt", published_at=days_ago(9))
    withdrawn = news(title="Trukket")
    publishing.withdraw(withdrawn, admin_user, note="Feil.")
    news(title="Liknende", areas=[WorkArea.STANDARDS])
    here = news(title="Her", areas=[WorkArea.STANDARDS], publish=False)
    here.related.set([chosen.item, withdrawn.item])
    publishing.publish(here, seed_user())
    more = neighbours(here).more
    assert [teaser.title for teaser in more] == ["Valgt", "Liknende"]


def test_items_of_the_same_moment_have_neighbours_too() -> None:
    moment = days_ago(1)
    _first, second, _third = [news(title=title, published_at=moment) for title in "ABC"]
    found = neighbours(second)
    assert (found.newer.title, found.older.title) == ("C", "A")


def test_all_of_it_is_one_query(django_assert_num_queries) -> None:
    news(title="Eldre", areas=[WorkArea.STANDARDS])
    live = live_content(NewsContent, "nb", news(title="Her", areas=[WorkArea.STANDARDS]).slug)
    with django_assert_num_queries(1):
        assert around(live, "nb").more
