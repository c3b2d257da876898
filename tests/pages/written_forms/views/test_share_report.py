"""The yearly report says the same on the screen and on paper."""

from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from pages.written_forms.counting import counts
from pages.written_forms.models import UncountedText
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
YEAR = timezone.localdate().year


def url(name: str, year: object = YEAR) -> str:
    return reverse(f"admin:written_forms_share_{name}", query={"year": year})


@pytest.fixture
def editor(somebody) -> Client:
    counts.recount()
    UncountedText.objects.create(year=YEAR, posts_nb=120, posts_nn=45, remarks="Vi øver på čđŋ.")
    return somebody("Redaktør")


def test_on_paper_as_on_the_screen(editor: Client) -> None:
    page = document(editor.get(url("report")))
    response = editor.get(url("pdf"))
    assert response.headers["Content-Type"] == "application/pdf"
    reader = PdfReader(BytesIO(response.content))
    said = " ".join(" ".join(each.extract_text() for each in reader.pages).split())
    for words in all_texts(only(page, ".share-report"), "h2, p, caption, th, td"):
        assert " ".join(words.split()) in said, words


def test_the_paper_says_what_its_parts_are(editor: Client) -> None:
    reader = PdfReader(BytesIO(editor.get(url("pdf")).content))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "nb-NO"
    assert root["/MarkInfo"]["/Marked"]
    assert str(YEAR) in reader.metadata.title
    (whole,) = root["/StructTreeRoot"]["/K"]
    kinds = [each.get_object()["/S"] for each in whole.get_object()["/K"]]
    assert kinds[0] == "/H1"
    assert {"/H2", "/P", "/Table"} <= set(kinds)
    table = next(
        one.get_object() for one in whole.get_object()["/K"] if one.get_object()["/S"] == "/Table"
    )
    rows = [each.get_object() for each in table["/K"] if each.get_object()["/S"] == "/TR"]
    assert [cell.get_object()["/S"] for cell in rows[0]["/K"]] == ["/TH"] * 5
    cells = [cell.get_object() for cell in rows[1]["/K"]]
    assert [cell["/S"] for cell in cells] == ["/TH", *["/TD"] * 4]
    assert {cell["/Pg"].get_object()["/Type"] for cell in cells} == {"/Page"}


def test_a_long_remark_goes_on_over_pages(editor: Client) -> None:
    remarks = "\n".join(
        f"Merknad {n}: " + "vi skriver mer nynorsk neste år. " * 20 for n in range(30)
    )
    UncountedText.objects.update(remarks=remarks)
    reader = PdfReader(BytesIO(editor.get(url("pdf")).content))
    said = " ".join(" ".join(each.extract_text() for each in reader.pages).split())
    assert "Merknad 0:" in said
    assert "Merknad 29:" in said


def test_what_is_not_counted_is_told_and_kept(editor: Client) -> None:
    asked = url("uncounted", YEAR - 1)
    form = {"posts_nb": "7", "posts_nn": "3", "remarks": "To nye skjemaer."}
    response = editor.post(asked, form)
    assert response.headers["Location"] == url("report", YEAR - 1)
    said = text_of(document(editor.get(response.headers["Location"])))
    assert "Innlegg på nynorsk 3" in said
    assert "To nye skjemaer." in said
    assert UncountedText.objects.get(year=YEAR).posts_nb == 120


def test_what_is_no_number_is_told_and_nothing_is_lost(editor: Client) -> None:
    page = document(editor.post(url("uncounted"), {"posts_nb": "mange", "remarks": "Behold meg."}))
    assert page.cssselect(".errorlist")
    assert "Behold meg." in text_of(page)
    assert UncountedText.objects.get(year=YEAR).posts_nb == 120


@pytest.mark.parametrize("year", ["", "x", "0", "99999999", "1e9", "-1", "²"])
def test_an_odd_year_is_this_year(editor: Client, year: str) -> None:
    for name in ("report", "pdf", "uncounted"):
        assert editor.get(url(name, year)).status_code == 200
    assert str(YEAR) in text_of(only(document(editor.get(url("report", year))), "h1"))


def test_those_who_only_see_it_cannot_change_it(somebody) -> None:
    client = somebody("Godkjenner")
    assert client.post(url("uncounted"), {"posts_nb": "1"}).status_code == 403
    assert not UncountedText.objects.exists()
