import pytest
from django.core.files.base import ContentFile
from django.test import Client
from filer.models import File

from pages.mandate import tagging
from pages.mandate.models import DocumentFile, MandateArea
from pages.news.models import NewsItem
from tests.builders import news, page_with
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
AREA = "/nb/oppdrag/kvalitet-og-profesjonalitet/"
LETTERS = "/nb/oppdrag/tildelingsbrev/"


def test_an_area_s_page_quotes_the_letter_in_its_language(client: Client, enter) -> None:
    NewsItem.objects.all().delete()
    enter(2025).passages.create(area_id="quality", text="Styrk <b>no</b>.", language="nn")
    tagging.set_areas(news("nn", title="Gjort").item, MandateArea.objects.filter(key="quality"))
    page = document(client.get(AREA))
    quotation = only(page, ".mandate-years blockquote")
    assert (quotation.get("lang"), text_of(quotation)) == ("nn", "Styrk <b>no</b>.")
    assert only(page, ".mandate-years figcaption a").get("href") == f"{LETTERS}#ar-2025"
    assert only(page, ".mandate-years__done a").get("lang") == "nn"


def test_where_nothing_is_entered_yet_it_says_so(client: Client) -> None:
    NewsItem.objects.all().delete()
    for url, block in ((AREA, ".mandate-years"), (LETTERS, ".mandate-letters")):
        (said,) = all_texts(document(client.get(url)), f"{block} > p")
        assert "publisert" in said
    assert document(client.get("/nb/oppdrag/")).cssselect(".mandate-overview table") == []


def test_the_letters_with_file_note_and_address(client: Client, enter) -> None:
    letter = enter(2025, source_url="https://x.example/brev/")
    file = File.objects.create(file=ContentFile(b"%PDF-1.4", "brev.pdf"))
    DocumentFile.objects.create(
        document=letter, file=file, language="nn", accessibility_note="Skannet."
    )
    enter(2025, "supplement", number=1)
    page = document(client.get(LETTERS))
    assert only(page, "#ar-2025").text == "2025"
    link, source = page.cssselect(".mandate-letters__files a")
    assert (link.get("href"), link.get("hreflang")) == (file.url, "nn")
    assert text_of(link) == "Last ned: Tildelingsbrev for 2025 (PDF, 8 byte, nynorsk)"
    assert source.get("href") == "https://x.example/brev/"
    assert all_texts(page, ".mandate-letters__files .meta") == ["Skannet."]
    assert len(page.cssselect(".mandate-letters__document--supplement")) == 1


def test_the_overview_leads_to_the_areas_and_their_years(client: Client, enter) -> None:
    enter(2025, said=[("quality", "Styrk kvaliteten.")])
    page = document(client.get("/nb/oppdrag/"))
    links = page.cssselect(".mandate-overview__areas a")
    assert len(links) == 6
    assert links[0].get("href") == AREA
    cell = only(page, ".mandate-overview__years td a")
    assert cell.get("href") == f"{AREA}#ar-2025"
    assert text_of(cell) == "nevnt i tildelingsbrevet"
    heads = all_texts(page, ".mandate-overview__years thead th")
    assert heads[1] == "1styrke kvaliteten og profesjonaliteten"


def test_a_time_line_is_an_ordered_list() -> None:
    rows = [
        {"when": "2006", "title": "Først", "text": "Melding", "url": "https://x.example/"},
        {"when": "2009", "title": "Så"},
    ]
    page = page_with("NekMandateTimeLinePlugin", heading="Veien hit", rows=rows)
    assert all_texts(page, ".mandate-time-line > ol > li") == ["2006 Først Melding", "2009 Så"]
    assert only(page, ".mandate-time-line a").get("href") == "https://x.example/"


def test_the_establishing_documents_stand_in_their_order(client: Client) -> None:
    page = document(client.get("/nb/oppdrag/"))
    assert all_texts(page, ".mandate-time-line__title") == [
        "…og ingen stod igjen",
        "Utdanningslinja",
        "Stortingsproposisjon nr. 1",
        "Enheten blir opprettet",
    ]
