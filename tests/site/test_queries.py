"""How many times a page asks the database."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from djangocms_versioning.models import Version

from pages.news import publishing
from pages.news.models import NewsContent
from pages.seed.build import seed_user
from pages.seed.content import Content, SeedPage
from tests.builders import news, publish

pytestmark = pytest.mark.django_db


def queries(client: Client, url: str) -> int:
    client.get(url)  # what a process reads once and keeps
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
        return len(captured)


# django CMS looks a path up in all languages and keeps what it found only if the reader's happens
# to come first: a path that nb and nn share may cost one query more. Each figure allows for it.
@pytest.mark.parametrize(
    ("url", "most"),
    [
        ("/nb/", 26),
        ("/nb/om-oss/", 14),
        ("/nb/oppdrag/", 17),
        ("/nb/nothing/", 6),  # two to see whether the address is an old one that leads on
    ],
)
def test_no_page_asks_more_than_it_must(client: Client, url: str, most: int) -> None:
    assert queries(client, url) <= most


NEWS = ("/nb/aktuelt/", "/nb/aktuelt/?omrade=standarder&type=nyhet&ar=2026", "/nb/aktuelt/?side=2")
FEEDS = ("/nb/aktuelt/feed.xml", "/nb/aktuelt/standarder/feed.xml", "/nb/aktuelt/feed.json")


@pytest.fixture
def many_news() -> NewsContent:
    """Items in both forms; one has all that an item can have."""
    for number in range(25):
        item = news(title=f"Sak {number}", areas=["standards"]).item
        news("nn", item=item, title=f"Sak {number}", areas=["standards"])
    full = news(title="Alt", areas=["standards", "policy_input"], author="En", publish=False)
    full.related.set([item])
    publishing.publish(full, seed_user())
    draft = publishing.copy(full)
    draft.change_note = "Nytt."
    draft.save()
    Version.objects.create(content=draft, created_by=seed_user())
    publishing.publish(draft, seed_user())
    return draft


@pytest.mark.parametrize("url", [*NEWS, *FEEDS, "/nb/aktuelt/alt/"])
def test_news_ask_eight_times_at_most(client: Client, many_news, url: str) -> None:
    assert queries(client, url) <= 8


def test_a_larger_tree_costs_no_more(client: Client) -> None:
    before = queries(client, "/nb/arbeidsomrader/")
    contents = [Content(("nb",), f"Side {n}", f"side-{n}", "", []) for n in range(9)]
    publish(*(SeedPage(content.slug, [content]) for content in contents))
    assert queries(client, "/nb/arbeidsomrader/") == before
