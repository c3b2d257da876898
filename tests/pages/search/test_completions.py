import datetime as dt

import pytest
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from pages.search import machines
from pages.search.indexing import rebuild
from pages.search.texts import Text
from tests.builders import news
from tests.pages.search.test_views import BAD

pytestmark = pytest.mark.django_db


def ask(text: str, language: str = "nb") -> tuple[list[str], list[str]]:
    told = Client().get("/api/sok/forslag", {"q": text, "sprak": language}).json()
    return told["words"], [title["title"] for title in told["titles"]]


@pytest.fixture
def texts(indexed) -> None:
    indexed(
        Text(1, "nb", "Gode standarder", lead="Om veiledning.", url="/nb/a/"),
        Text(1, "nn", "Gode standardar", lead="Om rettleiing.", url="/nn/a/"),
        Text(2, "nn", "Karriererettleiing", url="/nn/b/"),
        Text(3, "en", "Good standards", url="/en/c/"),
        Text(4, "nb", "Standhaftig", public_from=timezone.now() + dt.timedelta(days=1)),
    )


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("text", "language", "words", "titles"),
    [
        ("stand", "nb", ["standarder"], ["Gode standarder", "Good standards"]),
        ("stand", "nn", ["standardar"], ["Gode standardar", "Good standards"]),
        ("standarder", "nn", ["standardar"], ["Gode standardar"]),
        ("good s", "en", [], []),
        ("good st", "en", ["good standards"], ["Good standards"]),
        ("gode sta", "nb", ["gode standarder"], ["Gode standarder"]),
        ("dårlige sta", "nb", ["dårlige standarder"], []),
        ("veil", "nn", ["rettleiing"], []),
        ("rettl", "nb", ["veiledning"], ["Karriererettleiing"]),
        ("xyz", "nb", [], []),
        ("s", "nb", [], []),
        ("st%", "nb", ["standarder"], ["Gode standarder", "Good standards"]),
        ("%", "nb", [], []),
    ],
)
def test_titles_and_words_in_the_readers_form(text, language, words, titles) -> None:
    assert ask(text, language) == (words, titles)


@pytest.mark.usefixtures("texts")
def test_where_a_title_leads(client: Client) -> None:
    told = client.get("/api/sok/forslag?q=karriereret&sprak=nb").json()

    assert told["titles"] == [
        {"kind": "news", "language": "nn", "title": "Karriererettleiing", "url": "/nn/b/"}
    ]


def test_pages_and_news_are_there() -> None:
    content = news(title="Kvitringord i vinden")

    assert ask("kvitr") == (["kvitringord"], [content.title])
    assert "Samarbeid med feltet" in ask("samarb")[1]


def test_a_word_of_both_forms_is_known_as_such_the_next_day() -> None:
    content = news(title="Drøveling")
    news("nn", item=content.item, title="Drøveling")
    rebuild()

    assert ask("drøv", "nb") == ask("drøv", "nn") == (["drøveling"], ["Drøveling"])


@pytest.mark.parametrize("query", [*BAD, "sprak=xx", "q=%00"])
def test_whatever_is_asked_is_answered(client: Client, query: str) -> None:
    assert client.get(f"/api/sok/forslag?{query}").status_code in {200, 400}


def test_it_asks_two_queries(client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(2):
        client.get("/api/sok/forslag?q=karriere")


def test_no_shared_cache_keeps_it(client: Client) -> None:
    assert "private" in client.get("/api/sok/forslag?q=karriere")["Cache-Control"]


def test_one_that_takes_too_long_is_no_matter(client: Client, monkeypatch) -> None:
    def give_up(*_args: object) -> None:
        raise OperationalError

    monkeypatch.setattr(machines, "limited", give_up)

    assert client.get("/api/sok/forslag?q=karriere").json() == {"words": [], "titles": []}
