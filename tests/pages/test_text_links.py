import pytest

from pages.addresses import Address
from pages.text_links import led, pages_in
from tests.builders import page_with, publish
from tests.html import only
from tests.pages.test_stored_blocks import GOAL

PAGES = {7: {"nn": Address("/nn/her/", "nn")}}


def test_a_link_follows_its_page_in_the_readers_language_or_the_nearest() -> None:
    body = '<p>Æ &lt; <a href="/old/" data-cms-href="cms.page:7">Her</a><br>og</p><p>der</p>'
    assert led(body, PAGES, "nb") == '<p>Æ &lt; <a href="/nn/her/">Her</a><br>og</p><p>der</p>'


@pytest.mark.parametrize("key", ["cms.page:8", "no.model:x", "cms.page:"])
def test_words_without_a_page_are_only_words(key: str) -> None:
    body = f'<p><a data-cms-href="{key}" href="/x/">A</a><a data-cms-href="cms.page:7">B</a></p>'
    kept = '<p><span data-cms-error="ref-not-found">A</span><a href="/nn/her/">B</a></p>'
    assert led(body, PAGES, "nn") == kept


def test_other_links_are_let_be() -> None:
    for body in ("", "<p>a & b", '<a href="https://x.example/?a=1&b">c</a>'):
        assert led(body, PAGES, "nb") == body


def test_pages_are_found_in_html_and_within_json() -> None:
    assert pages_in('<a data-cms-href="cms.page:7">') == {7}
    assert pages_in(r'{"body": "<a data-cms-href=\"cms.page:7\">"}') == {7}
    assert pages_in("cms.page:7") == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("plugin", "fields"),
    [("NekTextPlugin", {}), ("NekFactBoxPlugin", {"heading": "Fakta"})],
)
def test_readers_are_led(plugin: str, fields: dict[str, str]) -> None:
    goal, *_ = publish(GOAL)
    body = f'<p><a data-cms-href="cms.page:{goal.page.pk}">Målet</a></p>'
    link = only(page_with(plugin, body=body, **fields), "main .prose p a")
    assert dict(link.attrib) == {"href": "/nb/mal/"}
