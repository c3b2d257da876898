import pytest
from django.test import Client

from pages.seed.content import Block, Content, SeedPage
from tests.builders import publish
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db
TITLE = "Side"


def test_stops_lead_to_pages_in_the_form_they_exist_in(client: Client) -> None:
    rows = [{"label": "den ene", "page": "one"}, {"label": "den andre", "page": "two"}]
    path_list = Block("NekPathListPlugin", {"heading": "Veien", "intro": ""}, rows)
    publish(
        SeedPage("one", [Content(("nb", "nn"), TITLE, "en", "", [])]),
        SeedPage("two", [Content(("nn",), TITLE, "to", "", [])]),
        SeedPage("list", [Content(("nb",), TITLE, "liste", "", [path_list])]),
    )
    page = document(client.get("/nb/liste/"))
    assert all_texts(page, ".path-list li a") == ["den ene", "den andre"]
    links = page.cssselect(".path-list a")
    assert [link.get("href") for link in links] == ["/nb/en/", "/nn/to/"]
    assert [link.get("hreflang") for link in links] == [None, "nn"]
    assert [link.get("lang") for link in links] == [None, None]  # its words are the editor's
