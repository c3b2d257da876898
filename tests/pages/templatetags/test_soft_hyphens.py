import pytest

from pages.templatetags.soft_hyphens import soft_hyphens


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Karriereveiledning", "Karriere|veiledning"),
        ("Kunnskapsdepartementet", "Kunnskaps|departementet"),
        ("Tilgjengelegheitserklæring", "Tilgjengelegheits|erklæring"),
        ("nettverk", "nettverk"),
        ("Kort", "Kort"),
    ],
)
def test_long_compounds_may_break_at_their_joint(text: str, shown: str) -> None:
    assert soft_hyphens(text).replace("\u00ad", "|") == shown


def test_it_escapes() -> None:
    assert soft_hyphens("<b>") == "&lt;b&gt;"
