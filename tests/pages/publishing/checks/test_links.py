import pytest

from pages.publishing.checks import Level
from pages.seed.content import Block
from tests.builders import contact
from tests.pages.publishing.checks.conftest import Found


def link(text: str, href: str = "https://x.example/a") -> str:
    return f'<p>Se <a href="{href}">{text}</a>.</p>'


def test_a_link_has_words(found: Found) -> None:
    (error,) = found("empty_link", link(""))
    assert error.level == Level.ERROR
    assert "https://x.example/a" in error.says
    assert found("empty_link", link("Rapporten")) == []


@pytest.mark.parametrize("text", ["her", "Klikk her!", "Les mer …", "les meir", "Read more »"])
def test_and_they_say_where_it_leads(found: Found, text: str) -> None:
    (warning,) = found("vague_link", link(text))
    assert warning.level == Level.WARNING
    assert text in warning.says
    assert warning.place.excerpt == text


def test_a_link_that_says_it_is_fine(found: Found) -> None:
    assert found("vague_link", link("Les mer om oppdraget"), link("Her bor vi")) == []


def test_an_address_is_not_words(found: Found) -> None:
    assert len(found("bare_address", link("https://x.example/a"), link("www.x.example"))) == 2
    card = Block("NekContactCardPlugin", {"contact": contact(url="https://x.example/")})
    assert found("bare_address", link("x.example"), card) == []


def test_the_same_words_lead_to_the_same_place(found: Found) -> None:
    one, two = link("Rapporten"), link("rapporten", "https://x.example/b")
    (warning,) = found("same_text_elsewhere", one, two)
    assert warning.level == Level.WARNING
    same = link("Rapporten", "https://x.example/a/")
    assert found("same_text_elsewhere", one, same) == []


def test_addresses_are_encrypted(found: Found) -> None:
    assert len(found("unsafe_address", link("Rapporten", "http://x.example/"))) == 1
    assert found("unsafe_address", link("Rapporten"), link("Oss", "/nb/om-oss/")) == []
