"""Shares and what is lacking, each number computed by hand."""

import pytest

from pages.written_forms.counting import words_for_people
from pages.written_forms.counting.figures import Words


@pytest.mark.parametrize(
    ("words", "smaller", "least", "needed"),
    [
        # 20 of 100 are 20 %. (20 + 7) / 107 = 25.2 %, with 6 it is 24.5 %.
        (Words(nb=80, nn=20), "nn", 20.0, 7),
        (Words(nb=20, nn=80), "nb", 20.0, 7),
        # 25 of 100: nothing.
        (Words(nb=75, nn=25, en=900), "nn", 25.0, 0),
        # None of 300: 100 / 400 = 25 %.
        (Words(nb=300), "nn", 0.0, 100),
        (Words(), "nn", 0.0, 0),
    ],
)
def test_what_is_lacking(words: Words, smaller: str, least: float, needed: int) -> None:
    assert (words.smaller, words.least, words.needed) == (smaller, least, needed)


@pytest.mark.parametrize(
    ("nn", "is_low", "is_too_low"), [(24, True, True), (25, True, False), (30, False, False)]
)
def test_where_it_warns(nn: int, is_low: bool, is_too_low: bool) -> None:  # noqa: FBT001
    words = Words(nb=100 - nn, nn=nn)
    assert (words.is_low, words.is_too_low) == (is_low, is_too_low)


@pytest.mark.parametrize(
    ("share", "shown"), [(24.97, "24,9"), (25.0, "25,0"), (29.99, "29,9"), (49.97, "50,0")]
)
def test_nothing_is_rounded_up_to_a_limit(share: float, shown: str) -> None:
    assert words_for_people.percent(share).startswith(shown)


def test_the_sentence_has_words_and_pages() -> None:
    """700 words are two pages of 400, the last not full."""
    said = words_for_people.needed(Words(nb=8000, nn=2000), 400)
    assert "667" in said  # (25 × 10 000 − 100 × 2000) / 75 = 666.7
    assert "2 sider" in said
    assert "nynorsk" in said


def test_the_wish_is_for_the_form_that_is_worst_off() -> None:
    said = words_for_people.wish(Words(nb=70, nn=30), Words(nb=10, nn=90))
    assert "mer bokmål" in said
    assert "nytt i år" in said
    assert words_for_people.wish(Words(nb=55, nn=45), Words()) != ""
    assert words_for_people.wish(Words(), Words()) == ""
