import pytest

from pages.rich_text import clean, paragraphs


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("<p>a<script>b</script></p>", "<p>a</p>"),
        ('<p style="color:red" class="x">a</p>', "<p>a</p>"),
        ("<p><b>a</b> <i>b</i></p>", "<p><strong>a</strong> <em>b</em></p>"),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ('<span lang="nn">ikkje</span>', '<span lang="nn">ikkje</span>'),
        (
            '<a data-cms-href="cms.page:1" target="_blank">a</a>',
            '<a data-cms-href="cms.page:1">a</a>',
        ),
        ("<h1>a</h1><h2>b</h2>", "a<h2>b</h2>"),
    ],
)
def test_only_what_the_design_knows(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned


def test_cleaning_twice_changes_nothing() -> None:
    body = '<h2>a &amp; b</h2><p>c<br>d <q lang="en">e</q></p>'
    assert clean(clean(body)) == clean(body)


def test_paragraphs_as_a_reader_meets_them() -> None:
    body = (
        "<h2>En  overskrift</h2><p>Litt <em>tekst</em>.</p><ul><li>ett</li><li><p>to</p></li></ul>"
    )
    assert list(paragraphs(body)) == ["En overskrift", "Litt tekst.", "ett", "to"]
    assert list(paragraphs("  ")) == []
