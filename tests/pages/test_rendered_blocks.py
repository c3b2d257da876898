import pytest
from cms.api import add_plugin
from cms.toolbar.utils import get_object_edit_url
from django.templatetags.static import static
from django.test import RequestFactory
from djangocms_versioning.models import Version
from lxml import html

from pages.cms_plugins.fact_box import NekFactBoxPlugin
from pages.news.models import NewsContent
from pages.rendered_blocks import rendered_blocks
from pages.seed.content import Block
from tests.builders import news, page_of, page_with, publish
from tests.html import Document, document

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


def stylesheets(page: Document) -> list[str]:
    return [link.get("href") for link in page.cssselect("head link[rel=stylesheet]")]


def test_a_block_brings_its_stylesheet_to_the_pages_it_stands_on(client, monkeypatch) -> None:
    monkeypatch.setattr(NekFactBoxPlugin, "stylesheet", "news")
    with_it = page_with("NekFactBoxPlugin", heading="Fakta", body="<p>Tre.</p>")
    without = document(client.get("/nb/informasjonskapsler/"))
    assert stylesheets(with_it) == [*stylesheets(without), static("css/news.css")]


def test_editors_load_the_stylesheets_of_all_blocks(client, admin_user, monkeypatch) -> None:
    monkeypatch.setattr(NekFactBoxPlugin, "stylesheet", "news")
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": "<p>Tekst.</p>"})))
    draft = Version.objects.get_for_content(content).copy(admin_user).content
    client.force_login(admin_user)
    edited = client.get(get_object_edit_url(draft))
    assert static("css/news.css") in stylesheets(document(edited))


def test_of_nothing_there_is_nothing() -> None:
    assert rendered_blocks(RequestFactory().get("/nb/"), []) == {}
    empty = news(body="")
    assert rendered_blocks(RequestFactory().get("/nb/"), [empty]) == {}
