import pytest

from pages.search.search_query import MOST_TERMS, SearchQuery


def test_words_are_all_wanted() -> None:
    query = SearchQuery.read("Karriere standarder")

    assert [term.words for term in query.wanted] == [("karriere",), ("standarder",)]


def test_common_words_ask_for_nothing() -> None:
    assert SearchQuery.read("det er ikkje som før").terms == ()


def test_a_phrase_keeps_the_places_of_common_words() -> None:
    (phrase,) = SearchQuery.read("«råd til politikk»").terms

    assert phrase.words == ("råd", "politikk")
    assert phrase.steps == (2,)


def test_a_minus_leaves_out_a_word_or_a_phrase() -> None:
    terms = SearchQuery.read('-skole -"faglige råd" e-post').terms

    assert [(term.words, term.is_excluded) for term in terms] == [
        (("skole",), True),
        (("faglige", "råd"), True),
        (("epost",), False),
    ]


@pytest.mark.parametrize("text", ["", "   ", '"', '""""', "-", "--- -", "«»", "()&|!<>:*", "'"])
def test_signs_alone_ask_for_nothing(text: str) -> None:
    assert SearchQuery.read(text).terms == ()


def test_an_endless_query_is_cut() -> None:
    assert len(SearchQuery.read("ord " * 1000).terms) == MOST_TERMS
