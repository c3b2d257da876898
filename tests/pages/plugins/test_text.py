import pytest

from pages.models import Text
from tests.builders import page_with
from tests.html import all_texts, only

pytestmark = pytest.mark.django_db


def test_headings_lists_and_language_marks_stay() -> None:
    body = '<h2>Overskrift</h2><p>Ord på <span lang="nn">nynorsk</span>.</p><ul><li>Ett</li></ul>'
    page = page_with("NekTextPlugin", body=body)
    assert all_texts(page, ".text h2, .text li") == ["Overskrift", "Ett"]
    assert only(page, ".text span").get("lang") == "nn"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<p style="background:url(//x.example/)" class="ds-button" onclick="x()">tekst</p>',
        '<a href="javascript:alert(1)">lenke</a>',
        '<iframe src="//x.example"></iframe><img src="x" onerror="x()">',
        "<h1>for stor</h1>",
    ],
)
def test_what_the_design_does_not_know_is_taken_out(hostile: str) -> None:
    text = only(page_with("NekTextPlugin", body=f"<p>før</p>{hostile}"), ".text")
    assert not text.cssselect("script, iframe, img, h1, [style], [onclick], p[class]")
    assert not [link for link in text.cssselect("a") if "javascript" in link.get("href", "")]
    assert "før" in text.text_content()


def test_editors_know_it_by_its_first_words() -> None:
    text = Text(body="<h2>Hvor vi er</h2><p>Du finner oss i byen, og på nett.</p>")
    assert str(text) == "Hvor vi er Du finner oss…"
