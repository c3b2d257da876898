"""Every entry stands on one page of the list, however far back."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from pages.entries import list_pages
from pages.entries.list_pages import ListPages
from pages.news.models import NewsItem
from pages.news.reading import teasers
from tests.builders import news
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db
NEXT = "nav[aria-label='Sider med nyheter'] a"


@pytest.fixture(autouse=True)
def _no_others(db) -> None:
    NewsItem.objects.all().delete()


def pages_at(number: int) -> ListPages:
    return ListPages(NewsItem.objects.public("nb"), lambda items: teasers(items, "nb"), number)


@pytest.fixture
def eleven(monkeypatch) -> list[str]:
    """Titles of eleven items, where pages are of two and the third is far."""
    monkeypatch.setattr(list_pages, "PAGE_SIZE", 2)
    monkeypatch.setattr(list_pages, "FAR", 2)
    moment = timezone.now() - dt.timedelta(days=1)
    return [news(title=f"Sak {n}", published_at=moment).title for n in range(11)][::-1]


def test_the_pages_together_are_the_list(eleven: list[str]) -> None:
    found = []
    for number in range(1, 7):
        pages = pages_at(number)
        found += [teaser.title for teaser in pages.page(number)]
    assert found == eleven


def test_what_is_far_is_counted_from_there_only(eleven: list[str]) -> None:
    near, far = pages_at(1), pages_at(3)
    assert (near.count, near.more_than, near.num_pages) == (5, 4, 3)
    assert (far.count, far.more_than, far.num_pages) == (11, None, 6)


def test_a_reader_is_told_and_can_go_all_the_way(client: Client, eleven: list[str]) -> None:
    page = document(client.get("/nb/aktuelt/"))
    assert "Viser 1–2 av mer enn 4" in all_texts(page, "main p.meta")
    seen, url = [], "/nb/aktuelt/"
    while url:
        page = document(client.get(url))
        seen += all_texts(page, "main li h2")
        following = [link.get("href") for link in page.cssselect(f"{NEXT}[rel=next]")]
        url = f"/nb/aktuelt/{following[0]}" if following else ""
    assert seen == eleven
    assert "Viser 11–11 av 11" in all_texts(page, "main p.meta")
    assert client.get("/nb/aktuelt/?side=7").status_code == 404


def test_few_are_counted_exactly(client: Client) -> None:
    news()
    assert "Viser 1–1 av 1" in all_texts(document(client.get("/nb/aktuelt/")), "main p.meta")
