import pytest
from django.test import Client
from lxml import etree

from pages.search.texts import Text
from tests.pages.search.test_views import BAD

pytestmark = pytest.mark.django_db
SPACE = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


def test_the_same_search_as_json(client: Client, indexed) -> None:
    indexed(Text(1, "nn", "Karriererettleiing", lead="Om <b>rettleiing</b>.", url="/nn/a/"))

    answer = client.get("/api/sok?q=karriereveiledning&sprak=nb")
    told = answer.json()

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "private" in answer["Cache-Control"]
    assert (told["count"], told["pages"], told["counts"]["form"]) == (1, 1, {"nn": 1})
    assert told["results"] == [
        {
            "type": "news",
            "language": "nn",
            "title": "Karriererettleiing",
            "lead": "Om <b>rettleiing</b>.",
            "extract_html": "Om &lt;b&gt;rettleiing&lt;/b&gt;.",
            "url": "http://testserver/nn/a/",
            "date": None,
            "file": None,
        }
    ]


def test_a_misspelt_word_is_told(client: Client, indexed) -> None:
    indexed(Text(1, "nb", "Karriereveiledning"))

    assert client.get("/api/sok?q=karriereveildening").json()["did_you_mean"] == (
        "karriereveiledning"
    )


@pytest.mark.parametrize("query", [*BAD, "sprak=xx", "sprak=", "q=%00"])
def test_whatever_is_asked_is_answered(client: Client, query: str) -> None:
    answer = client.get(f"/api/sok?{query}")

    assert answer.status_code in {200, 400}
    if answer["Content-Type"] == "application/json" and answer.status_code == 400:
        assert answer.json()["error"]


def test_the_error_is_in_the_language_asked_for(client: Client) -> None:
    errors = {
        client.get(f"/api/sok?q=a&type=x&sprak={code}").json()["error"] for code in ("nb", "nn")
    }

    assert len(errors) == 2


@pytest.mark.parametrize("url", ["/nb/sok/", "/nn/sok/", "/en/search/"])
def test_browsers_can_add_the_search(client: Client, url: str) -> None:
    answer = client.get(f"{url}opensearch.xml")
    root = etree.fromstring(answer.content)

    (found,) = root.findall("o:Url", SPACE)
    assert answer["Content-Type"] == "application/opensearchdescription+xml"
    assert found.get("template") == f"http://testserver{url}?q={{searchTerms}}"
    assert len(root.findtext("o:ShortName", namespaces=SPACE)) <= 16
