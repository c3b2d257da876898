"""How many times a page asks the database."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pages.seed.content import Content, SeedPage
from tests.builders import publish

pytestmark = pytest.mark.django_db


def queries(client: Client, url: str) -> int:
    client.get(url)  # what a process reads once and keeps
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
        return len(captured)


# django CMS looks a path up in all languages and keeps what it found only if the reader's happens
# to come first: a path that nb and nn share may cost one query more. Each figure allows for it.
@pytest.mark.parametrize(
    ("url", "most"), [("/nb/", 23), ("/nb/om-oss/", 14), ("/nb/oppdrag/", 17), ("/nb/nothing/", 4)]
)
def test_no_page_asks_more_than_it_must(client: Client, url: str, most: int) -> None:
    assert queries(client, url) <= most


def test_a_larger_tree_costs_no_more(client: Client) -> None:
    before = queries(client, "/nb/arbeidsomrader/")
    contents = [Content(("nb",), f"Side {n}", f"side-{n}", "", []) for n in range(9)]
    publish(*(SeedPage(content.slug, [content]) for content in contents))
    assert queries(client, "/nb/arbeidsomrader/") == before
