import pytest
from django.test import Client

from pages.templatetags.contents import name_headings
from tests.html import all_texts, document


def test_headings_get_names_that_can_be_linked_to() -> None:
    content, headings = name_headings("<h2>Én og åtte</h2><p>x</p><h2 class='y'>Én og åtte</h2>")
    assert [heading.id for heading in headings] == ["en-og-atte", "en-og-atte-2"]
    assert '<h2 id="en-og-atte">' in content
    assert "<h2 class='y' id=\"en-og-atte-2\">" in content


def test_a_heading_is_listed_as_plain_words() -> None:
    _content, headings = name_headings("<h2>A <em>b</em> &amp; c&shy;d &lt;img&gt;</h2>")
    assert headings[0].text == "A b & c\u00add <img>"
    assert headings[0].id == "a-b-cd-img"


@pytest.mark.django_db
def test_the_box_lists_the_headings_of_the_page(client: Client) -> None:
    page = document(client.get("/nb/oppdrag/"))
    listed = all_texts(page, ".page-contents a")
    assert listed == all_texts(page, ".prose h2")
    assert len(listed) > 2
