import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from pages.search import pins
from pages.search.filters import Filters
from pages.search.indexing import rebuild
from pages.search.models import Pin
from pages.search.search_query import SearchQuery
from pages.search.texts import Text
from tests.builders import news
from tests.html import all_texts, document
from tests.pages.search.asking import find

pytestmark = pytest.mark.django_db


def pin(words: str, number: int, kind: str = "news") -> Pin:
    return Pin.objects.create(words=words, keys=pins.keys_of(words), kind=kind, object_id=number)


def titles(text: str, language: str = "nb", **filters: object) -> list[str]:
    found = find(SearchQuery.read(text), Filters(**filters), language)
    assert found.count == len(found.hits)
    return [hit.title for hit in found.hits]


@pytest.fixture
def fish(indexed) -> None:
    indexed(
        Text(1, "nb", "Fisk", url="/a"),
        Text(2, "nb", "Veileder"),
        Text(3, "nb", "Om alt annet"),
        Text(3, "nn", "Om alt anna"),
        Text(4, "nb", "Veileder som kommer", public_from=timezone.now() + dt.timedelta(days=1)),
    )


@pytest.mark.usefixtures("fish")
@pytest.mark.parametrize("asked", ["veileder", "rettleiar", "Veilederen", '"veileder"'])
def test_a_pinned_item_comes_first_in_either_form(asked: str) -> None:
    pin("fugl, veileder", 3)

    assert titles(asked)[0] == "Om alt annet"
    assert titles(asked, "nn")[0] == "Om alt anna"


@pytest.mark.usefixtures("fish")
@pytest.mark.parametrize("asked", ["veileder fisk", "veileder -fisk", "fisk"])
def test_it_is_pinned_for_these_words_alone(asked: str) -> None:
    pin("veileder", 3)

    assert "Om alt annet" not in titles(asked)


@pytest.mark.usefixtures("fish")
def test_what_is_found_anyway_is_shown_once() -> None:
    pin("veileder", 2)
    pin("veileder, fisk", 2)

    assert titles("veileder") == ["Veileder"]


@pytest.mark.usefixtures("fish")
def test_nothing_that_is_not_public_is_shown() -> None:
    pin("veileder", 4)
    pin("veileder", 99)

    assert titles("veileder") == ["Veileder"]


@pytest.mark.usefixtures("fish")
def test_filters_hold_for_it_too() -> None:
    pin("veileder", 3)

    assert titles("veileder", kind="page") == []
    assert titles("veileder", form="nn") == ["Om alt anna"]


@pytest.mark.usefixtures("fish")
def test_readers_see_that_it_is_recommended(client: Client) -> None:
    pin("veileder", 3)

    page = document(client.get("/nn/sok/?q=rettleiar"))

    first, second = page.cssselect(".search__hits li")
    assert all_texts(first, ".search__pinned, h2")[1:] == ["Om alt anna"]
    assert second.cssselect(".search__pinned") == []


def test_an_item_that_is_deleted_takes_its_pin_along() -> None:
    content = news(title="Borte")
    pin("fugl", content.item_id)

    content.item.delete()

    assert not Pin.objects.exists()


def test_the_keys_are_made_anew_with_the_index() -> None:
    made = pin("veileder", 1)
    Pin.objects.update(keys=["gammel"])

    rebuild()

    made.refresh_from_db()
    assert made.keys == pins.keys_of("rettleiar")


@pytest.mark.parametrize(
    ("address", "is_found"),
    [
        ("/nb/samarbeid/", True),
        ("https://testserver/nn/samarbeid?q=x#y", True),
        ("/nb/", True),
        ("https://example.com/nb/samarbeid/", False),
        ("/en/samarbeid/", False),
        ("/nb/finnes-ikke/", False),
        ("", False),
        ("nb", True),
        ("http://[", False),
        ("x" * 500, False),
    ],
)
def test_what_is_at_an_address(address: str, *, is_found: bool) -> None:
    assert bool(pins.at_address(address, "testserver")) == is_found


def test_a_news_item_has_an_address_too() -> None:
    content = news(title="Om fisk")

    assert pins.at_address(content.get_absolute_url(), "") == ("news", content.item_id)
