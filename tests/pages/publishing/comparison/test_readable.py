import pytest

from pages.publishing.comparison.readable import readable


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("", ""),
        ("<p>En <strong>viktig</strong>\n sak.</p><p>To.</p>", "En viktig sak.\nTo."),
        ("<h2>Tittel</h2><p>Én<br>to</p>", "Overskrift 2: Tittel\nÉn\nto"),
        ("<ul><li>Én</li><li>To</li></ul>", "• Én\n• To"),
        ('<p>Se <a href="https://x.no/">her</a>.</p>', "Se her (https://x.no/)."),
        ("bare ord", "bare ord"),
        ("<p>a<!-- skjult -->b</p>", "ab"),
    ],
)
def test_a_line_for_each_paragraph_with_the_addresses_of_links(body: str, text: str) -> None:
    assert readable(body) == text
