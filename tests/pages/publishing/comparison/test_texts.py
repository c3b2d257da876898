import random
import time

import pytest

from pages.publishing.comparison.edit_script import Budget
from pages.publishing.comparison.texts import Run, Text, TextChange, compare_texts

WORDS = ["vi", "de", "kan", "skal", "ikkje", "ikke", "rettleiing", "veiledning", ",", ".", "\n"]


def compared(old: str, new: str, *, is_html: bool = False) -> TextChange:
    return compare_texts(Text("", old, is_html), Text("", new, is_html), Budget())


def side(change: TextChange, op: str) -> str:
    return "".join(run.text for run in change.runs if run.op in {"=", op})


def test_both_texts_are_got_back() -> None:
    chance = random.Random(1)
    for _time in range(500):
        old, new = (" ".join(chance.choices(WORDS, k=chance.randrange(60))) for _ in range(2))
        change = compared(old, new)
        assert side(change, "-") == old
        assert side(change, "+") == new
        assert change.is_same == (old == new)


def test_a_word_is_exchanged() -> None:
    runs = compared("Vi gir råd til alle.", "Vi gir veiledning til alle.").runs
    assert list(runs) == [
        Run("=", "Vi gir "),
        Run("-", "råd"),
        Run("+", "veiledning"),
        Run("=", " til alle."),
    ]


def test_what_little_two_changes_have_between_them_is_part_of_them() -> None:
    runs = compared("De gamle tallene er feil.", "De helt nye tall er feil.").runs
    assert [run.op for run in runs] == ["=", "-", "+", "="]


def test_a_new_sentence_is_new_as_a_whole() -> None:
    runs = compared("Vi er i Norge.", "Vi er i Norge. Kom innom.").runs
    assert list(runs) == [Run("=", "Vi er i Norge."), Run("+", " Kom innom.")]
    runs = compared("Se her. Et nytt avsnitt.", "Se her, nå. Et nytt avsnitt.").runs
    assert [run.text for run in runs] == ["Se her", ", nå", ". Et nytt avsnitt."]


def test_paragraphs_are_compared_with_their_own() -> None:
    change = compared(
        "<p>Én.</p><p>To er her.</p>", "<p>Ny.</p><p>Én.</p><p>To er der.</p>", is_html=True
    )
    assert [[(run.op, run.text) for run in line] for line in change.lines()] == [
        [("+", "Ny.")],
        [("=", "Én.")],
        [("=", "To er "), ("-", "her"), ("+", "der"), ("=", ".")],
    ]


def test_another_address_behind_the_same_words_is_a_change() -> None:
    old, new = (f'<p><a href="https://{name}.no">her</a></p>' for name in ("x", "y"))
    change = compared(old, new, is_html=True)
    assert ("-", "x") in [(run.op, run.text) for run in change.runs]


def test_the_same_words_with_other_marks_are_said_to_be_so() -> None:
    change = compared("<p>Ord</p>", "<p><em>Ord</em></p>", is_html=True)
    assert change.is_only_form
    assert not change.is_same


def test_a_small_change_is_seen_after_a_large_one() -> None:
    budget = Budget()
    chance = random.Random(1)
    old, new = (Text("", " ".join(chance.choices("abc", k=20_000))) for _ in range(2))
    assert compare_texts(old, new, budget).is_coarse
    change = compare_texts(Text("", "Vi gir råd."), Text("", "Vi får råd."), budget)
    assert [run.text for run in change.runs] == ["Vi ", "gir", "får", " råd."]


def book(chance: random.Random, words: list[str]) -> str:
    paragraphs = (" ".join(chance.choices(words, k=60)) for _ in range(600))
    return "".join(f"<p>{text}</p>" for text in paragraphs)[:200_000]


@pytest.mark.parametrize("kind", ["rewritten", "edited", "two words", "one paragraph", "lines"])
def test_a_text_of_200_000_characters_is_compared_in_time(kind: str) -> None:
    chance = random.Random(1)
    words = [f"ord{number}" for number in range(3_000)]
    old = new = book(chance, words)
    if kind == "rewritten":
        new = book(chance, words)
    elif kind == "edited":
        new = "</p>".join(part.replace("ord1", "tekst", 1) for part in old.split("</p>"))
    elif kind == "two words":
        old, new = book(chance, ["a", "b"]), book(chance, ["b", "c", "a"])
    elif kind == "one paragraph":
        old, new = (" ".join(chance.choices(words, k=28_000)) for _ in range(2))
    else:
        old, new = ("\n".join(chance.choices("abc", k=100_000)) for _ in range(2))
    begun = time.process_time()
    change = compared(old, new, is_html=old.startswith("<"))
    assert time.process_time() - begun < 2
    assert not change.is_same
    assert change.is_coarse == (kind != "edited")
