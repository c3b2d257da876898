"""How often the detector is right, counted; `pytest -s` prints the figures."""

import time
from collections.abc import Callable

import pytest

from pages.written_forms.detection import scores, written_form
from pages.written_forms.detection.groups import TONGUES
from pages.written_forms.detection.weighing import BY_BEGINNING, BY_ENDING, WORDS
from tests.pages.written_forms.detection.samples import our_messages, package_messages, prose

FORMS = ("nb", "nn", "en")
LEAST_RIGHT = 0.98
NB, NN = TONGUES.index("nb"), TONGUES.index("nn")
SOURCES: dict[str, Callable[[str], list[str]]] = {
    "prose it was tuned on": lambda form: prose(f"{form}_development"),
    "prose written afterwards": lambda form: prose(f"{form}_held_out"),
    "messages of packages": package_messages,
    "our own messages": our_messages,
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("source", SOURCES)
def test_it_is_right(source: str, form: str) -> None:
    texts = SOURCES[source](form)
    wrong = [(written_form(text), text) for text in texts if written_form(text) != form]
    right = 1 - len(wrong) / len(texts)
    print(f"\n{source}, {form}: {right:.1%} of {len(texts)}", *wrong, sep="\n  ")
    assert len(texts) >= 30
    assert right >= LEAST_RIGHT


@pytest.mark.parametrize("name", ["da", "other"])
def test_another_language_is_not_taken_for_ours(name: str) -> None:
    """Danish is the hard one: it shares most small words with bokmål."""
    assert [text for text in prose(name) if written_form(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n ",
        "OK",
        "Oslo",
        "2026 2027 2028 12 000 45 %",
        "Kari Nordmann, Ola Hansen, Per Olsen, Anne Berg, Nils Dahl, Ida Lie, Jon Moe og Liv Sand",
        "Oslo, Rogaland, Møre og Romsdal, Nordland, Østfold, Akershus, Innlandet, Vestfold, Agder",
        "<p class='x'> &nbsp; </p>",
        "a a a a a a a a a a a a a a a a",
        "\0\0\0",
        "🙂 🙃 ∞",
        "Москва слезам не верит",
    ],
)
def test_nothing_can_be_said(text: str) -> None:
    assert written_form(text) is None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Kva vi gjer", "nn"),
        ("Hva vi gjør", "nb"),
        ("What we do and who we are", "en"),
        ("DETTE ER IKKE EN OVERSKRIFT MED BARE STORE BOKSTAVER", "nb"),
        ("DETTE ER IKKJE EI OVERSKRIFT MED BERRE STORE BOKSTAVAR", "nn"),
        ("Vi treng fleire <strong>rettleiarar</strong>&nbsp;i kommunane.", "nn"),
        ("Kva fa\u030ar vi gjort med dette pa\u030a e\u0301in dag?", "nn"),
        ("Vei\u00adled\u00adning er gratis, og du bestem\u00admer selv.", "nb"),
        ("Skriv til oss\0 dersom noe ikke virker\0.", "nb"),
        ("Les meir på https://www.ikke.no/hva/hvordan eller skriv til jeg.er.ikke@hun.no", "nn"),
        ("Høgskulen på Vestlandet og Noregs Mållag skrev ikke noe om saken.", "nb"),
        ("Hun sa «eg veit ikkje kva eg skal gjere» og lo mens de andre hørte på.", "nb"),
        ("Ho sa «jeg vet ikke hva jeg skal gjøre» og lo medan dei andre høyrde på.", "nn"),
        ("«Eg veit ikkje kva eg skal gjere.»", "nn"),
        ("Jenta kasta boka på golvet og gikk ut døra uten å si noe til mora.", "nb"),
        ("Her må ein vera snar og gjera det ein kan fyre hausten kjem.", "nn"),
    ],
)
def test_short_or_odd(text: str, form: str) -> None:
    assert written_form(text) == form


def test_no_rule_speaks_for_both_forms() -> None:
    for rules in (WORDS, BY_ENDING, BY_BEGINNING):
        for part, weights in rules.items():
            assert not {NB, NN} <= {tongue for tongue, _weight in weights}, part


def test_a_mixed_paragraph_is_told_apart() -> None:
    bokmal = "Hun visste ikke hva hun skulle gjøre, og ingen av de andre kunne hjelpe henne."
    nynorsk = "Eg veit ikkje kva eg skal gjere, og ingen av dei andre kan hjelpe meg no."
    assert scores(f"{bokmal} {nynorsk}").is_mixed
    assert not scores(bokmal).is_mixed
    assert not scores(nynorsk).is_mixed
    assert not scores("").is_mixed
    assert scores(f"{bokmal} {nynorsk} {bokmal} {bokmal}").form == "nb"


def test_few_paragraphs_of_prose_are_called_mixed() -> None:
    for form in ("nb", "nn"):
        texts = prose(f"{form}_development") + prose(f"{form}_held_out")
        assert sum(scores(text).is_mixed for text in texts) <= len(texts) * 0.02


@pytest.mark.parametrize(
    "piece",
    ["a", "ikkje ", "«", "<a", "&a", '"', "\0", " ", "ä", "a\u0301", "1 ", "a@", "\ud800", "A"],
)
def test_a_million_characters_are_no_burden(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    started = time.perf_counter()
    written_form(text)
    assert time.perf_counter() - started < 1


def test_it_is_quick() -> None:
    texts = prose("nb_development") + prose("nn_development")
    started = time.perf_counter()
    for text in texts:
        written_form(text)
    assert (time.perf_counter() - started) / len(texts) < 0.003  # some 0.05 ms on a quiet machine
