"""The same site in several sizes, each in a database of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from cms.models import Page
from django.contrib.auth.models import AbstractUser
from django.db.backends.base.base import BaseDatabaseWrapper as Database

from pages.news.models import NewsItem
from tests.bench import databases, news, news_copies, page_copies, pages
from tests.bench.progress import say


@dataclass(frozen=True)
class Size:
    """So many pages below each page of the chain, and so many of each news item."""

    name: str
    pages: int = 1
    news: int = 1


@dataclass(frozen=True)
class Site:
    database: Database
    size: Size
    told: str  # how large it is


def fill(sizes: Sequence[Size], user: AbstractUser) -> list[Site]:
    """The first is what editors have made; the others are made of its rows."""
    say(f"Publishing {news.IN_BOTH} news items in both forms and {pages.DEPTH} pages")
    news.publish_items(user)
    pages.publish_chain(user)
    first = databases.current()
    databases.settle(first)
    sites = [_site(sizes[0])]
    for size in sizes[1:]:
        databases.use(first)
        databases.use(databases.copy(size.name))
        _multiply(size)
        sites.append(_site(size))
    return sites


def _multiply(size: Size) -> None:
    page_copies.multiply(size.pages)
    if size.news > 1:
        news_copies.multiply(size.news)
    databases.settle(databases.current())
    say(f"Looking at the copies of the {size.name} site")
    page_copies.check()
    if size.news > 1:
        news_copies.check(size.news)


def _site(size: Size) -> Site:
    items = NewsItem.objects.count() * news.IN_BOTH // (news.PUBLIC + 2)
    return Site(databases.current(), size, f"{Page.objects.count():,} pages, {items:,} news")
