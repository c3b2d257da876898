"""What of HTML counts, each number computed by hand (see texts.py)."""

import pytest
from lxml import html

from pages.written_forms.counting.running_text import in_html, words_in
from tests.pages.written_forms.texts import EN_14, NB_10, NB_11, NB_12, NN_13


def found(markup: str, language: str = "nb") -> list[tuple[str, int]]:
    tree = html.fragment_fromstring(markup, create_parent="div")
    return [(one.form, one.words) for one in in_html(tree, language)]


def test_a_paragraph_counts_from_eleven_words() -> None:
    assert found(f"<p>{NB_10}</p><p>{NB_11}</p>") == [("nb", 11)]


def test_each_paragraph_in_the_language_it_reads_as() -> None:
    assert found(f"<p>{NB_12}</p><p>{NN_13}</p><p>{EN_14}</p>") == [
        ("nb", 12),
        ("nn", 13),
        ("en", 14),
    ]


def test_a_paragraph_in_both_forms_counts_once_as_the_heavier_one() -> None:
    """12 + 11 + 4 = 27 words."""
    assert found(f"<p>{NB_12} {NB_11} Dei veit ikkje kva.</p>", "nn") == [("nb", 27)]


def test_a_mark_goes_before_how_it_reads() -> None:
    assert found(f'<p lang="nn">{NB_12}</p>') == [("nn", 12)]


def test_what_says_nothing_is_in_the_language_of_the_page() -> None:
    names = " ".join(["Oslo", "Bergen", "Bodø"] * 4)
    assert found(f"<p>{names}</p>", "nn") == [("nn", 12)]


def test_a_quotation_in_a_paragraph_counts_as_what_it_is() -> None:
    """7 + 4 = 11 words, so the paragraph counts; the 4 of them as English."""
    markup = "<p>Hun sa ikke hvorfor hun svarte: <q lang='en'>I do not know</q> igjen.</p>"
    assert sorted(found(markup)) == [("en", 4), ("nb", 7)]


def test_other_languages_do_not_count() -> None:
    assert found(f'<p lang="se">{NB_12}</p>') == []


@pytest.mark.parametrize(
    "markup",
    [
        f"<h2>{NB_12}</h2>",
        f"<nav><p>{NB_12}</p></nav>",
        f"<button>{NB_12}</button>",
        f"<table><caption>{NB_12}</caption></table>",
        f"<figure><figcaption>{NB_12}</figcaption></figure>",
        f"<details><summary>{NB_12}</summary></details>",
        f'<ul><li><a href="/x/">{NB_12}</a></li></ul>',
        # 11 of 12 words in the link
        '<p>Les <a href="/x/">om hvordan hun fikk svar før uken etter at hun</a></p>',
    ],
)
def test_furniture_does_not(markup: str) -> None:
    assert found(markup) == []


def test_a_link_in_a_sentence_does() -> None:
    assert found(f'<p>{NB_12} <a href="/x/">Les mer her</a>.</p>') == [("nb", 15)]


def test_list_items_cells_and_answers_count_each_by_itself() -> None:
    markup = (
        f"<ul><li>{NB_12}</li><li>{NB_10}</li></ul><table><tr><td>{NB_11}</td></tr></table>"
        f"<details><summary>Spørsmål</summary><div><p>{NN_13}</p></div></details>"
    )
    assert found(markup) == [("nb", 12), ("nb", 11), ("nn", 13)]


def test_the_same_words_are_the_same_however_they_are_set() -> None:
    trees = (f"<p>{NB_12}</p>", f"<p>{NB_12.upper().replace(' ', '  ')}</p>")
    one, other = (
        next(in_html(html.fragment_fromstring(each, create_parent="div"), "nb")) for each in trees
    )
    assert one.fingerprint == other.fingerprint


def test_numbers_and_signs_are_no_words() -> None:
    assert words_in("Den 25. november 2026 – klokka 12:30 – er vi her & der.") == 7


def test_a_paragraph_of_a_million_characters_is_counted() -> None:
    """80 000 × 12 words."""
    assert found(f"<p>{(NB_12 + ' ') * 80_000}</p>") == [("nb", 960_000)]
