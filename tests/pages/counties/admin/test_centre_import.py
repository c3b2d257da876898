import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from pages.counties.models import CareerCentre
from tests.html import Document, all_texts, document, only, sent_by, text_of

pytestmark = pytest.mark.django_db
SCREEN = "/nb/admin/counties/careercentre/import/"
ROWS = "fylke;navn;poststed\n11;Senteret;Stavanger\n99;B;\n"


def send(client: Client, content: str | bytes) -> HttpResponse:
    data = content.encode() if isinstance(content, str) else content
    return client.post(SCREEN, {"file": SimpleUploadedFile("sentre.csv", data)})


def confirmed(client: Client, page: Document) -> HttpResponse:
    (form,) = (form for form in page.cssselect("form") if form.cssselect("[name=text]"))
    return client.post(SCREEN, sent_by(form))


def test_first_it_is_shown_and_then_stored(editor: Client) -> None:
    shown = document(send(editor, ROWS))
    assert all_texts(shown, ".share-block ul:not([id]) li") == [
        "1 nytt senter",
        "0 endrede sentre",
        "0 som før",
        "1 avvist rad",
    ]
    refused = "Linje 3, B: Det finnes ikke noe fylke som heter «99»."
    assert all_texts(shown, "#refused li") == [refused]
    assert not CareerCentre.objects.exists()
    after = document(confirmed(editor, shown))
    assert CareerCentre.objects.get().place == "Stavanger"
    assert all_texts(after, "#refused li") == [refused]
    assert "1 karrieresenter er lagret." in text_of(after)


def test_a_file_without_faults_leads_to_the_list(editor: Client) -> None:
    shown = document(send(editor, "fylke;navn\n11;A\n"))
    response = confirmed(editor, shown)
    assert response.headers["Location"] == "/nb/admin/counties/careercentre/"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "tom"),
        ("navn\nA\n", "mangler disse kolonnene: fylke"),
        (ROWS.encode("utf-16"), "ikke en CSV-fil"),
        (b"x" * (3 * 1024**2), "3 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    editor: Client, content: str | bytes, said: str
) -> None:
    page = document(send(editor, content))
    assert said in text_of(only(page, ".errorlist"))
    assert not page.cssselect(".share-block")


def test_no_file_at_all(editor: Client) -> None:
    assert only(document(editor.post(SCREEN)), ".errorlist") is not None


@pytest.mark.parametrize("text", ["", "navn\nA", "x" * (3 * 1024**2), 'fylke;navn\n"'])
def test_a_confirmation_of_something_else_stores_nothing(editor: Client, text: str) -> None:
    assert editor.post(SCREEN, {"text": text}).status_code == 302
    assert not CareerCentre.objects.exists()


def test_a_row_that_became_wrong_meanwhile_is_refused(editor: Client, centre) -> None:
    shown = document(send(editor, "fylke;navn\n11;A\n"))
    centre("11", "A")
    confirmed(editor, shown)
    assert CareerCentre.objects.count() == 1


def test_others_may_neither_look_nor_store(writer: Client) -> None:
    assert writer.get(SCREEN).status_code == 403
    assert writer.post(SCREEN, {"text": "fylke;navn\n11;A\n"}).status_code == 403
    assert writer.get(SCREEN.replace("import", "export")).status_code == 403
    assert not CareerCentre.objects.exists()


def test_it_asks_for_the_token(editor: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = editor.cookies
    assert strict.post(SCREEN, {"text": "fylke;navn\n11;A\n"}).status_code == 403
