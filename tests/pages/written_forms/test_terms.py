import pytest

from pages.written_forms import terms
from pages.written_forms.terms import Terms, like

PAIRS = (
    ("enhet", "eining"),
    ("enheten", "eininga"),
    ("Nasjonal enhet for karriereveiledning", "Nasjonal eining for karriererettleiing"),
    ("Kompetanse Norge", "Kompetanse Norge"),
    ("Norge", "Noreg"),
    ("arbeidsområde", "arbeidsområde"),
    ("arbeidsområder", "arbeidsområde"),
    ("veileder", "rettleiar"),
    ("veileder", "rettleier"),
    ("-veiledning", "-rettleiing"),
    ("veilednings-", "rettleiings-"),
    ("-veilednings-", "-rettleiings-"),
)


def found(text: str, form: str = "nb") -> list[tuple[str, tuple[str, ...]]]:
    every = Terms.of(PAIRS).find(text, form)
    return [(text[each.start : each.end], each.others) for each in every]


def test_whole_words_are_found_with_their_capitals() -> None:
    text = "Enheten er en enhet. ENHETEN!"
    assert found(text) == [
        ("Enheten", ("Eininga",)),
        ("enhet", ("eining",)),
        ("ENHETEN", ("EININGA",)),
    ]


def test_no_word_is_found_in_another() -> None:
    assert found("enhetlig, åpenhet, en-enhet") == []


def test_the_longest_term_comes_first() -> None:
    assert [words for words, _others in found("Kompetanse Norge i Norge")] == [
        "Kompetanse Norge",
        "Norge",
    ]
    ((words, _others),) = found("nasjonal enhet for  karriereveiledning")
    assert words == "nasjonal enhet for  karriereveiledning"


@pytest.mark.parametrize(
    ("nb", "nn"),
    [
        ("karriereveiledning", "karriererettleiing"),
        ("Veiledningsplikt", "Rettleiingsplikt"),
        ("karriereveiledningsfeltet", "karriererettleiingsfeltet"),
        ("KARRIEREVEILEDNING", "KARRIERERETTLEIING"),
    ],
)
def test_parts_of_compounds(nb: str, nn: str) -> None:
    assert found(f"om {nb} og mer") == [(nb, (nn,))]
    assert found(f"om {nn} og meir", "nn") == [(nn, (nb,))]


def test_a_part_alone_is_no_compound() -> None:
    assert found("veiledning") == []


def test_both_ways_and_more_than_one_answer() -> None:
    assert found("ei eining", "nn") == [("eining", ("enhet",))]
    assert found("arbeidsområde", "nn") == [("arbeidsområde", ("arbeidsområde", "arbeidsområder"))]
    assert found("veileder") == [("veileder", ("rettleiar", "rettleier"))]


def test_what_a_searcher_may_mean_too() -> None:
    list_of_ours = Terms.of(PAIRS)
    assert list_of_ours.twins("Enhet", "nb") == {"eining"}
    assert list_of_ours.twins("karriererettleiing", "nn") == {"karriereveiledning"}
    assert list_of_ours.twins("veileder", "nb") == {"rettleiar", "rettleier"}
    assert list_of_ours.twins("Kompetanse Norge", "nb") == set()
    assert list_of_ours.twins("sykkel", "nb") == set()


def test_an_empty_list_finds_nothing() -> None:
    assert list(Terms.of([]).find("en enhet", "nb")) == []


def test_a_capital_of_its_own_is_kept() -> None:
    assert like("norge", "Noreg") == "Noreg"


GLOSSARY = """
karriereveiledning karriererettleiing · veileder rettleiar · veiledning rettleiing ·
rådgivning rådgiving · enhet eining · partnerskap partnarskap · partner partnar ·
partnere partnarar · karrieresentrene karrieresentera · tilskudd tilskot · tilbud tilbod ·
voksne vaksne · virksomhet verksemd · nyheter nyheiter · høring høyring ·
tilgjengelighetserklæring tilgjengelegheitserklæring · informasjonskapsler informasjonskapslar ·
Norge Noreg · høyere høgare · arbeidsområder arbeidsområde · hovedområder hovudområde ·
møteplasser møteplassar · innspill innspel · forside framside · nettsted nettstad ·
bilde bilete · ansatte tilsette · innhold innhald
"""


@pytest.mark.django_db
@pytest.mark.parametrize("pair", GLOSSARY.split("·"))
def test_the_list_begins_with_the_glossary(pair: str) -> None:
    nb, nn = pair.split()
    seeded = terms.load()
    assert nn.lower() in seeded.twins(nb, "nb")
    assert nb.lower() in seeded.twins(nn, "nn")


@pytest.mark.django_db
def test_the_list_is_one_query(django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        terms.load()
