import pytest
from django.core.exceptions import ValidationError

from pages.news.importing.body import Picture, Table, Words, dropped, first_words, pieces

BASE = "/nyheter/2015/sak.html"


def words(body: str) -> str:
    (found,) = pieces(body, BASE)
    assert isinstance(found, Words)
    return found.html


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<h1>a</h1><h3>b</h3><p>c</p>", "<h2>a</h2><h3>b</h3><p>c</p>"),
        ("<h4>a</h4><p>c</p>", "<h2>a</h2><p>c</p>"),
        ("a <b>b</b><p>c</p>d", "<p>a <strong>b</strong></p><p>c</p><p>d</p>"),
        ("<div><div>a</div><div><p>b</p></div></div>", "<p>a</p><p>b</p>"),
        ("<span style='x'><p>a</p><p>b</p></span>", "<p>a</p><p>b</p>"),
        ("<blockquote>a</blockquote>", "<blockquote><p>a</p></blockquote>"),
        ("<p>a</p><p>&nbsp;</p><p><em></em></p>", "<p>a</p>"),
        ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "<p>a</p><p>b</p>"),
        ("<p onclick='x()' class='y' lang='nn'>a</p>", '<p lang="nn">a</p>'),
        ("<p>a &lt;b&gt; &amp;amp;</p>", "<p>a &lt;b&gt; &amp;amp;</p>"),
        ('<p data-cms-href="cms.page:1">a</p>', "<p>a</p>"),
        ('<a data-cms-href="cms.page:1" href="javascript:x()">a</a>', "<p><a>a</a></p>"),
    ],
)
def test_a_text_stays_readable(old: str, new: str) -> None:
    assert words(old) == new


def test_nothing_that_runs_or_loads_is_left() -> None:
    bad = "<script>a</script><style>b</style><iframe src='//x'><p>c</p></iframe>"
    bad += "<svg><text>d</text></svg>"
    assert words(f"<p>e</p>{bad}<object>f</object><embed src='x'>") == "<p>e</p>"
    assert dropped(bad) == ["iframe", "svg"]


@pytest.mark.parametrize(
    ("href", "leads_to"),
    [
        ("sak2.html", "/nyheter/2015/sak2.html"),
        ("../2014/", "/nyheter/2014/"),
        ("#del", "#del"),
        ("https://x.example/y", "https://x.example/y"),
        ("mailto:a@x.example", "mailto:a@x.example"),
        ("http://[x", None),
    ],
)
def test_links_lead_where_they_led(href: str, leads_to: str | None) -> None:
    expected = f'<a href="{leads_to}">a</a>' if leads_to else "<a>a</a>"
    assert words(f'<p><a href="{href}">a</a></p>') == f"<p>{expected}</p>"


def test_a_picture_stands_after_the_paragraph_it_was_in() -> None:
    body = """<p>a <img src="b.png" alt="B"> c</p><p>d</p>
        <figure><img src="/e.png" alt=""><figcaption>E <em>e</em></figcaption></figure>
        <ul><li>f<img src="data:image/png;base64,AA"></li></ul>"""
    a, b, d, e, f, g = pieces(body, BASE)
    assert (b, e) == (Picture("/nyheter/2015/b.png", "B", ""), Picture("/e.png", "", "E e"))
    assert g == Picture("", None, "")
    assert [type(each) for each in (a, d, f)] == [Words] * 3


def test_a_table_of_plain_words_stays_one() -> None:
    body = (
        "<table><caption>Tall</caption><tr><th>År</th><th>Sum</th></tr>"
        "<tr><th>2015</th><td><p>1</p><p>2</p></td></tr></table>"
    )
    rows = [["År", "Sum"], ["2015", "1 2"]]
    assert pieces(body, BASE) == [Table("Tall", rows, header_row=True, header_column=True)]


@pytest.mark.parametrize("cell", ["<a href='/x'>a</a>", "a|b", "<ul><li>a</li></ul>"])
def test_a_table_of_anything_else_becomes_paragraphs(cell: str) -> None:
    body = f"<table><tr><td>1</td><td>{cell}</td></tr><tr><td>2</td><td>3</td></tr></table>"
    assert words(body).startswith("<p>1</p>")


@pytest.mark.parametrize("body", ["<p>&nbsp;</p>", "<script>a</script>", "<img src=a alt=b>"])
def test_a_body_without_words_is_refused(body: str) -> None:
    with pytest.raises(ValidationError, match="no text is left"):
        pieces(body, BASE)


def test_a_body_longer_than_a_block_can_be_is_refused() -> None:
    with pytest.raises(ValidationError, match="longer than 200,000"):
        pieces(f"<p>{'a' * 200_000}</p>", BASE)


def test_no_word_is_lost_for_being_deep_down() -> None:
    with pytest.raises(ValidationError, match="nested too deeply"):
        pieces("<div>" * 300 + "a" + "</div>" * 300, BASE)


def test_the_first_paragraph_can_be_the_lead() -> None:
    found = pieces("<h2>a</h2><p>b c<br>d</p><p>e</p>", BASE)
    assert first_words(found, 300) == "b c d"
    assert first_words(found, 4) == "b …"
