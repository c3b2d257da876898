import pytest
from lxml import html

from pages.paragraphs import Paragraph, paragraphs


def texts(markup: str, **options: bool) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(markup, "nb", **options)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>En <b>og</b> <em>to</em>.</p><p>Tre</p>", ["En og to.", "Tre"]),
        ("før<div>inni<p>a</p>etter</div>sist", ["før", "inni", "a", "etter", "sist"]),
        ("<ul><li>a<ul><li>b</li></ul>c</li></ul>", ["a", "b", "c"]),
        ("<table><tr><th>Navn</th><td>12</td></tr></table>", ["Navn", "12"]),
        ("<p>En<br>to<!-- nei --> tre</p>", ["En", "to tre"]),
        ("<p>Vei&shy;led\u00adning  på\n norsk</p>", ["Veiledning på norsk"]),
        ("<p>a</p><script>b</script><style>c</style><svg><title>d</title></svg> e", ["a", "e"]),
        ("<p> &nbsp; </p>", []),
        ("", []),
        ("a\0b", ["a b"]),
        ('<?xml version="1.0" encoding="latin-1"?><p>å</p>', ["å"]),
        ("<p>lukk <b>ikke", ["lukk ikke"]),
    ],
)
def test_paragraphs_in_order(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_the_picture_s_words_only_if_asked_for() -> None:
    markup = '<p>a <img alt="et bilde"> b</p>'
    assert texts(markup) == ["a b"]
    assert texts(markup, alternatives=True) == ["a", "et bilde", "b"]


def marks(markup: str, language: str = "nb") -> list[tuple[str, str, bool, int]]:
    found = paragraphs(html.fromstring(f"<div>{markup}</div>"), language)
    return [(p.text, p.quoted_as, p.is_cited, p.number) for p in found]


def test_a_phrase_in_another_language_is_a_part_of_its_own() -> None:
    phrase = '<i lang="nn">vi kjem <b lang="nb">snart</b></i>'
    assert marks(f"<p>De sier {phrase} ofte.</p><p>x</p>") == [
        ("De sier snart ofte.", "", False, 0),
        ("vi kjem", "nn", False, 0),
        ("x", "", False, 1),
    ]


def test_the_nearest_mark_counts() -> None:
    markup = '<div lang="nn"><p>a</p><p lang="nb-NO">b</p><p lang="">c</p></div><p lang="no">d</p>'
    assert [mark[:2] for mark in marks(markup)] == [("a", "nn"), ("b", ""), ("c", "und"), ("d", "")]


def test_what_is_cited() -> None:
    markup = '<blockquote>a <i lang="nb">b</i></blockquote>'
    markup += '<p>c <q>d</q> <cite lang="nb">e</cite></p>'
    assert marks(markup) == [
        ("a b", "", True, 0),
        ("c e", "", False, 1),
        ("d", "", True, 1),
    ]


def test_a_whole_document_says_its_own_language() -> None:
    document = '<!doctype html><html lang="nn"><head><title>T</title></head><body><p>a</p></body>'
    assert [p.quoted_as for p in paragraphs(document, "nb")] == ["nn", "nn"]
    assert list(paragraphs("<p>a</p>", "en")) == [Paragraph("a", "en")]
