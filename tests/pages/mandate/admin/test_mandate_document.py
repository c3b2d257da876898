"""The form of a letter: what is kept, and what becomes of bad input."""

from unittest.mock import Mock

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.test import Client
from filer.models import File
from lxml import html

from pages.mandate.models import DocumentFile, LetterPassage, MandateDocument
from tests.builders import picture
from tests.html import all_texts, document

pytestmark = pytest.mark.django_db
ADD = "/nb/admin/mandate/mandatedocument/add/"


def form(*, files: tuple = (), passages: tuple = (), **fields: object) -> dict[str, object]:
    sent = {"kind": "letter", "year": "2025", "is_public": "on"}
    for prefix, rows in (("files", files), ("passages", passages)):
        sent |= {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": 0}
        for number, row in enumerate(rows):
            given = {"language": "nb", "position": number} | row
            sent |= {f"{prefix}-{number}-{name}": value for name, value in given.items()}
    return sent | fields


def faults(client: Client, sent: dict[str, object], url: str = ADD) -> list[str]:
    """What the form says; nothing of a refused one is stored."""
    before = [model.objects.count() for model in (MandateDocument, DocumentFile, LetterPassage)]
    response = client.post(url, sent)
    if response.status_code == 302:
        return []
    after = [model.objects.count() for model in (MandateDocument, DocumentFile, LetterPassage)]
    assert before == after
    return all_texts(html.document_fromstring(response.content.decode()), ".errorlist li")


@pytest.fixture(autouse=True)
def _editor(log_in_as) -> None:
    log_in_as("Redaktør")


def test_a_letter_with_its_file_and_passages_reaches_the_readers(client: Client) -> None:
    file = File.objects.create(file=ContentFile(b"%PDF-1.4", "brev.pdf"))
    passage = {"area": "quality", "text": "Styrk kvaliteten."}
    sent = form(files=({"file": file.pk},), passages=(passage,), dated="5.1.2025")
    assert faults(client, sent) == []
    (letter,) = MandateDocument.objects.all()
    assert letter.published_at
    page = document(client.get("/nb/oppdrag/kvalitet-og-profesjonalitet/"))
    assert all_texts(page, ".mandate-years blockquote") == ["Styrk kvaliteten."]


def test_until_it_is_finished_nobody_sees_it(client: Client) -> None:
    assert faults(client, form(is_public="")) == []
    page = document(client.get("/nb/oppdrag/tildelingsbrev/"))
    assert page.cssselect(".mandate-letters__year") == []


def test_a_second_letter_for_a_year(client: Client, enter) -> None:
    enter(2025)
    (said,) = faults(client, form())
    assert said.startswith("Det finnes et tildelingsbrev for dette året.")


def test_a_second_report_or_the_same_supplement(client: Client, enter) -> None:
    enter(2025)
    enter(2025, "annual_report")
    enter(2025, "supplement", number=1)
    assert faults(client, form(kind="annual_report")) == [
        "Det finnes en årsrapport for dette året."
    ]
    assert faults(client, form(kind="supplement", number="1")) == [
        "Det finnes et tillegg med dette nummeret for dette året."
    ]
    assert faults(client, form(kind="supplement", number="2")) == []


def test_a_supplement_without_a_letter(client: Client) -> None:
    assert faults(client, form(kind="supplement", number="1")) == [
        "Det finnes ikke noe tildelingsbrev for 2025. Legg inn brevet først."
    ]


def test_a_supplement_without_a_number_and_a_letter_with_one(client: Client, enter) -> None:
    enter(2025)
    assert faults(client, form(kind="supplement")) == ["Skriv hvilket tillegg i året det er."]
    assert faults(client, form(year="2026", number="1")) == ["Bare et tillegg har nummer."]


def test_a_document_without_a_name(client: Client) -> None:
    assert faults(client, form(kind="other")) == ["Skriv hva dokumentet heter."]


@pytest.mark.parametrize("year", ["20266", "1850", "99999999999", "-1", "i fjor", ""])
def test_a_year_that_is_none(client: Client, year: str) -> None:
    assert len(faults(client, form(year=year))) == 1
    if year == "20266":
        assert faults(client, form(year=year)) == ["Skriv et årstall mellom 2000 og 2100."]


@pytest.mark.parametrize("text", ["", "   "])
def test_a_passage_without_text(client: Client, text: str) -> None:
    sent = form(passages=({"area": "quality", "text": text},))
    assert faults(client, sent) == ["Feltet er påkrevet."]


def test_a_passage_of_a_report(client: Client) -> None:
    sent = form(kind="annual_report", passages=({"area": "quality", "text": "Vi gjorde det."},))
    assert faults(client, sent) == ["Bare tildelingsbrev og tillegg sier hva vi er bedt om."]


def test_a_file_of_the_wrong_kind(client: Client) -> None:
    file = picture()
    File.objects.filter(pk=file.pk).update(original_filename="felt.png")
    (said,) = faults(client, form(files=({"file": file.pk},)))
    assert said.startswith("«felt.png» er ikke et dokument. Filen må være PDF, Word eller")


def test_a_letter_with_supplements_keeps_its_year(client: Client, enter) -> None:
    letter = enter(2025)
    enter(2025, "supplement", number=1)
    url = f"/nb/admin/mandate/mandatedocument/{letter.pk}/change/"
    assert faults(client, form(year="2024"), url) == [
        "Dette brevet har tillegg, så type og år må stå som de er."
    ]
    assert client.post(url.replace("change", "delete"), {"post": "yes"}).status_code == 403


def test_the_database_refuses_what_the_form_did_not_see(client: Client, enter, monkeypatch) -> None:
    """Two editors in the same instant."""
    enter(2025)
    monkeypatch.setattr(MandateDocument, "validate_constraints", Mock())
    response = client.post(ADD, form(), follow=True)
    assert "Ditt ble ikke lagret." in response.content.decode()
    with pytest.raises(IntegrityError), transaction.atomic():
        MandateDocument.objects.create(kind="supplement", year=2030, number=1)


@pytest.mark.parametrize("role", ["Skribent", "Nyhetsredaktør", "Godkjenner"])
def test_others_may_not(client: Client, log_in_as, role: str) -> None:
    log_in_as(role)
    assert client.post(ADD, form()).status_code == 403
    assert not MandateDocument.objects.exists()
