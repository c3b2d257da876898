import datetime as dt
import time

import pytest
from django.contrib.auth import get_user_model
from django.db import OperationalError
from django.utils import timezone

from pages.entries import publishing
from pages.models.work_area import WorkArea
from pages.search import finding
from pages.search.filters import Filters
from pages.search.search_query import SearchQuery
from pages.search.texts import Text
from tests.builders import news
from tests.pages.search import pairs
from tests.pages.search.asking import find

pytestmark = pytest.mark.django_db
LEAST_SHARE = 0.95


ALL = Filters()


def titles(text: str, filters: Filters = ALL, language: str = "nb") -> list[str]:
    return [hit.title for hit in find(SearchQuery.read(text), filters, language).hits]


def day(number: int) -> dt.datetime:
    return dt.datetime(2026, 3, number, 12, tzinfo=timezone.get_current_timezone())


def test_all_words_must_be_there(indexed) -> None:
    indexed(Text(1, "nb", "Rød bil"), Text(2, "nb", "Rød båt"))

    assert titles("rød båt") == ["Rød båt"]


def test_a_title_weighs_more_than_a_lead_and_that_more_than_a_body(indexed) -> None:
    indexed(
        Text(1, "nb", "I teksten", body=["Noe om fisk."]),
        Text(2, "nb", "Fisk"),
        Text(3, "nb", "I ingressen", lead="Noe om fisk."),
    )

    assert titles("fisk") == ["Fisk", "I ingressen", "I teksten"]


def test_of_equals_the_newer_comes_first(indexed) -> None:
    indexed(Text(1, "nb", "Gammel fisk", date=day(1)), Text(2, "nb", "Fersk fisk", date=day(2)))

    assert titles("fisk") == ["Fersk fisk", "Gammel fisk"]


def test_a_phrase_is_found_as_it_stands(indexed) -> None:
    indexed(Text(1, "nb", "Faglige råd"), Text(2, "nb", "Råd fra faglige"))

    assert titles('"faglige råd"') == ["Faglige råd"]
    assert titles("«faglege råd»") == ["Faglige råd"]
    assert len(titles("faglige råd")) == 2


def test_no_phrase_crosses_from_title_to_lead(indexed) -> None:
    indexed(Text(1, "nb", "Faglige", lead="råd"))

    assert titles('"faglige råd"') == []


def test_what_has_a_minus_is_left_out(indexed) -> None:
    indexed(Text(1, "nb", "Rød bil"), Text(2, "nb", "Rød båt"))

    assert titles("rød -bil") == ["Rød båt"]
    assert titles("-bil") == []


@pytest.mark.parametrize("text", ["rettleiing", "veiledning", "karriere", "veiledningen"])
def test_a_part_of_a_compound_finds_it(indexed, text) -> None:
    indexed(Text(1, "nn", "Karriererettleiing"), Text(2, "nb", "Karriereveiledningssenter"))

    assert len(titles(text)) == 2


def test_a_part_finds_its_compounds_after_the_word_itself(indexed) -> None:
    indexed(Text(1, "nn", "Nettrettleiing"), Text(2, "nb", "Veiledning"))

    assert titles("rettleiing") == ["Veiledning", "Nettrettleiing"]


def test_one_thing_is_found_once_in_the_readers_form(indexed) -> None:
    indexed(Text(1, "nb", "Om fisk"), Text(1, "nn", "Om fisken"))

    assert titles("fisk", language="nb") == ["Om fisk"]
    assert titles("fisk", language="nn") == ["Om fisken"]


def test_words_of_one_form_find_its_twin_too(indexed) -> None:
    indexed(Text(1, "nb", "Hendelse"), Text(1, "nn", "Tildriv"))

    assert titles("tildriv", language="nb") == ["Hendelse"]


def test_english_words_find_english_texts(indexed) -> None:
    indexed(Text(1, "en", "Career guidance standards"))

    assert titles("standard careers", language="en") == ["Career guidance standards"]


def test_filters_choose_and_count(indexed) -> None:
    indexed(
        Text(1, "nb", "Fisk A", date=day(1), areas=["standards"]),
        Text(2, "nn", "Fisk B", date=day(2).replace(year=2025)),
        Text(3, "nb", "Fisk C"),
    )

    found = find(SearchQuery.read("fisk"), Filters(), "nb")
    assert found.count == 3
    assert found.areas == {"standards": 1}
    assert found.years == {2025: 1, 2026: 1}
    assert found.forms == {"nb": 2, "nn": 1}
    assert found.kinds == {"news": 3}
    assert titles("fisk", Filters(area=WorkArea.STANDARDS)) == ["Fisk A"]
    assert titles("fisk", Filters(year=2025)) == ["Fisk B"]
    assert titles("fisk", Filters(form="nn")) == ["Fisk B"]
    assert titles("fisk", Filters(kind="page")) == []


def test_a_filter_counts_what_each_of_its_choices_would_give(indexed) -> None:
    indexed(Text(1, "nb", "Fisk A", date=day(1)), Text(2, "nn", "Fisk B", date=day(2)))

    found = find(SearchQuery.read("fisk"), Filters(form="nn"), "nb")

    assert found.forms == {"nb": 1, "nn": 1}
    assert found.years == {2026: 1}


def test_pages_hold_twenty(indexed) -> None:
    indexed(*(Text(number, "nb", f"Fisk {number}") for number in range(45)))
    query = SearchQuery.read("fisk")

    pages = [find(query, Filters(), "nb", page) for page in (1, 2, 3)]

    assert [len(page.hits) for page in pages] == [20, 20, 5]
    assert {page.count for page in pages} == {45}
    assert pages[0].last_page == 3
    assert len({hit.title for page in pages for hit in page.hits}) == 45


def test_only_what_readers_may_see_is_found() -> None:
    now = timezone.now()
    news(title="Kvitringord utkast", publish=False)
    news(title="Kvitringord senere", published_at=now + dt.timedelta(days=1))
    withdrawn = news(title="Kvitringord trukket")
    publishing.withdraw(withdrawn, get_user_model().objects.create_superuser("sjef"), note="Feil.")
    news(title="Kvitringord nå")

    assert titles("kvitringord") == ["Kvitringord nå"]


def test_a_page_is_found_at_its_address() -> None:
    found = find(SearchQuery.read("samarbeid"), Filters(kind="page"), "nn")

    assert "/nn/samarbeid/" in [hit.url for hit in found.hits]


def test_a_search_asks_few_queries(django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(3):
        assert find(SearchQuery.read("karriere veiledning"), Filters(), "nb").hits


@pytest.mark.django_db(transaction=False)
def test_the_database_gives_up_after_a_second() -> None:
    started = time.monotonic()

    with pytest.raises(OperationalError), finding.limited() as cursor:
        cursor.execute("SELECT pg_sleep(20)")
    assert 0.9 < time.monotonic() - started < 10


def test_both_forms_find_the_same(indexed, capsys) -> None:
    indexed(*pairs.texts())

    differing = pairs.differing()

    share = 1 - len(differing) / len(pairs.PAIRS)
    with capsys.disabled():
        unlike = sum(bokmal != nynorsk for bokmal, nynorsk in pairs.PAIRS)
        print(f"\n{len(pairs.PAIRS)} queries, {unlike} unlike in the forms: {share:.1%} the same")
    assert len(pairs.PAIRS) >= 300
    assert share >= LEAST_SHARE, differing
