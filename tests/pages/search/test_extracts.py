from pages.search.extracts import Marked, extract, keys_asked, marked
from pages.search.finding import NOTHING, Hit
from pages.search.search_query import SearchQuery


def shown(text: str, **hit: str) -> Marked:
    given = {"kind": "page", "language": "nn", "title": "", "lead": "", "body": "", "url": "/"}
    keys = keys_asked(SearchQuery.read(text), NOTHING)
    return marked(Hit(**given | hit, date=None), keys)


def test_the_words_are_marked_in_the_form_they_stand_in() -> None:
    found = shown("veiledning", title="Rettleiing", lead="Om rettleiinga vår.")

    assert found.title == "<mark>Rettleiing</mark>"
    assert found.text == "Om <mark>rettleiinga</mark> vår."


def test_the_paragraph_with_most_of_the_words_is_shown() -> None:
    found = shown("råd politikk", lead="Eit råd.", body="Ingenting.\nRåd om politikk.")

    assert found.text == "<mark>Råd</mark> om <mark>politikk</mark>."


def test_a_long_paragraph_is_cut_around_the_word() -> None:
    found = shown("nål", body="høy " * 200 + "nål " + "høy " * 200)

    assert "<mark>nål</mark>" in found.text
    assert found.text.startswith("… høy")
    assert found.text.endswith("høy …")
    assert len(found.text) < 300


def test_markup_in_a_text_is_shown_as_text() -> None:
    found = shown("script", title="<script>alert(1)</script>", lead="a < b & c")

    assert "<script>" not in found.title
    assert "&lt;<mark>script</mark>&gt;" in found.title


def test_one_endless_word_is_cut() -> None:
    assert len(extract("x" * 5000, [])) < 300
