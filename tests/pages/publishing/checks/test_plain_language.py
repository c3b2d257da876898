import pytest

from pages.publishing.checks import Level, plain_language
from tests.pages.publishing.checks.conftest import Found


def words(count: int) -> str:
    return " ".join(["ord"] * count)


def test_long_sentences(found: Found) -> None:
    (advice,) = found("long_sentence", f"<p>Kort. A {words(30)}. Kort.</p>")
    assert advice.level == Level.ADVICE
    assert "31 ord" in advice.says
    assert advice.place.excerpt.startswith("A ord ord")
    assert found("long_sentence", f"<p>A {words(29)}. A {words(29)}.</p>") == []
    assert found("long_sentence", f"<p>A {words(40)}.</p>", language="en") == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Det bes om at skjemaet fylles ut."),
        ("nb", "Det vises til brevet."),
        ("nb", "Det vil bli sendt ut et brev."),
        ("nb", "Søknader skal sendes til oss."),
        ("nn", "Det blir vist til brevet."),
        ("nn", "Det vert bede om svar."),
        ("nn", "Søknader skal sendast til oss."),
    ],
)
def test_passive_openings(found: Found, language: str, sentence: str) -> None:
    (advice,) = found("passive_opening", f"<p>{sentence}</p>", language=language)
    assert advice.level == Level.ADVICE


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Det finnes mange veier."),
        ("nb", "Det er fint."),
        ("nb", "Vi skal møtes i morgen."),
        ("nb", "Det skal en landsby til."),
        ("nb", "Vi sender et brev, og det vises til deg."),
        ("nn", "Det blir fint."),
        ("nn", "Det finst mange vegar."),
        ("en", "Det vises til brevet."),
    ],
)
def test_active_openings(found: Found, language: str, sentence: str) -> None:
    assert found("passive_opening", f"<p>{sentence}</p>", language=language) == []


def test_long_paragraphs(found: Found) -> None:
    body = "<p>" + "Ti ord er det i denne setningen som står her. " * 13 + "</p>"
    (advice,) = found("long_paragraph", body)
    assert advice.level == Level.ADVICE
    assert found("long_paragraph", body.replace("Ti ord", "<br>Ti ord", 5)) == []


def test_readability_is_information_only(found: Found) -> None:
    (info,) = found("readability", "<p>" + "Vi er her i dag. " * 30 + "</p>")
    assert info.level == Level.INFO
    assert "lett" in info.says
    assert "Bare til informasjon" in info.says
    assert found("readability", "<p>For kort.</p>") == []


@pytest.mark.parametrize(("number", "word"), [(39, "lett"), (45, "middels"), (51, "vanskelig")])
def test_the_index_in_a_word(number: int, word: str) -> None:
    assert plain_language.in_a_word(number) == word
    assert plain_language.lix(["kort"] * 9 + ["langtord"], 1) == 20
