import pytest
from cms.api import add_plugin
from django.test import RequestFactory
from lxml import html

from pages.news.models import NewsContent
from pages.rendered_blocks import rendered_blocks
from tests.builders import news

pytestmark = pytest.mark.django_db


def add(content: NewsContent, plugin: str, **fields: object) -> None:
    placeholder = content.placeholders.get(slot="content")
    add_plugin(placeholder, plugin, content.language, **fields)


@pytest.fixture
def contents() -> list[NewsContent]:
    first = news(body="<p>En.</p>")
    add(first, "NekFactBoxPlugin", heading="To", body="<p>Fakta.</p>")
    add(first, "NekTextPlugin", body="<p>Tre.</p>")
    return [first, news("nn", title="Nynorsk", body="<p>Eit anna.</p>")]


def test_each_gets_its_own_blocks_in_their_order(contents) -> None:
    found = rendered_blocks(RequestFactory().get("/nb/"), contents)
    first, second = (html.fragment_fromstring(found[c.pk], "div") for c in contents)
    assert [block.get("class") for block in first] == ["text", "fact-box", "text"]
    assert " ".join(first.text_content().split()) == "En. To Fakta. Tre."
    assert second.text_content().strip() == "Eit anna."


def test_one_query_for_all(contents, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        rendered_blocks(RequestFactory().get("/nb/"), contents)


def test_of_nothing_there_is_nothing() -> None:
    assert rendered_blocks(RequestFactory().get("/nb/"), []) == {}
    empty = news(body="")
    assert rendered_blocks(RequestFactory().get("/nb/"), [empty]) == {}
