import pytest

from pages.publishing.checks import Level
from pages.seed.content import Block
from tests.pages.publishing.checks.conftest import Found

IN_NYNORSK = "<p>Vi veit ikkje kvifor dei kjem frå Bergen.</p>"
IN_BOKMAL = "<p>Vi vet ikke hvorfor noen kommer fra Bergen.</p>"


@pytest.mark.parametrize(
    ("language", "body", "words"),
    [
        ("nb", IN_NYNORSK, ["ikkje", "kvifor", "dei", "kjem", "frå"]),
        ("nn", IN_BOKMAL, ["ikke", "hvorfor", "noen", "kommer", "fra"]),
        ("nb", "<p>Frå i dag er vi her.</p>", ["Frå"]),
    ],
)
def test_words_of_the_other_form(found: Found, language: str, body: str, words: list) -> None:
    warnings = found("other_form", body, language=language)
    assert [w.says.split("»")[0].removeprefix("«") for w in warnings] == words
    assert {w.level for w in warnings} == {Level.WARNING}
    assert all(w.place.excerpt in body for w in warnings)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("nb", IN_BOKMAL),
        ("nn", IN_NYNORSK),
        ("en", IN_NYNORSK + IN_BOKMAL),
        ("nb", '<p>De skriver <span lang="nn">vi kjem ikkje frå</span> her.</p>'),
        ("nb", "<blockquote><p>Vi kjem ikkje.</p></blockquote>"),
        ("nb", "<p>De sa «vi kjem ikkje».</p>"),
        ("nb", "<p>Møt oss i Sogn Frå Fjord og i Senter for Kven Skal.</p>"),
        ("nn", "<p>Skriv til fra@x.example eller www.ikke.no.</p>"),
        ("nb", "<p>Kvar for seg er en vert nå ein sak, ho og de.</p>"),
    ],
)
def test_what_is_right_quoted_foreign_or_a_name(found: Found, language: str, body: str) -> None:
    assert found("other_form", body, language=language) == []


def test_a_quotation_speaks_for_itself(found: Found) -> None:
    fields = {"text": "Vi kjem ikkje frå deg.", "quoted_language": "nn", "source": "Noen"}
    assert found("other_form", Block("NekQuotePlugin", fields)) == []


def test_title_and_lead_too(found: Found) -> None:
    warnings = found("other_form", title="Kva vi gjer", meta_description="Dette er ikkje rett.")
    assert [w.place.field for w in warnings] == ["title", "title", "lead"]
