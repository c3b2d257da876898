"""From an editor's forms to what readers see of the mandate, in a real browser."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.files.base import ContentFile
from filer.models import File
from playwright.sync_api import Page, expect

from pages.mandate.models import AreaTag, MandateDocument

pytestmark = pytest.mark.browser
ADMIN = "/nb/admin/mandate"
AREA = "/nb/oppdrag/kvalitet-og-profesjonalitet/"
PAGES = (AREA, "/nb/oppdrag/", "/nn/oppdrag/tildelingsbrev/")


@pytest.fixture
def letter_file(site) -> Iterator[File]:
    """A file in the library; what the test makes of it is gone afterwards."""
    file = File.objects.create(
        file=ContentFile(b"%PDF-1.4", "brev.pdf"), original_filename="brev.pdf"
    )
    yield file
    MandateDocument.objects.all().delete()
    AreaTag.objects.all().delete()
    file.delete()


def enter_letter(page: Page, site: str, file: File) -> None:
    page.goto(f"{site}{ADMIN}/mandatedocument/add/")
    page.fill("#id_year", "20266")
    page.select_option("#id_passages-0-area", "quality")
    page.fill("#id_passages-0-text", "Styrk kvaliteten i heile landet.")
    page.select_option("#id_passages-0-language", "nn")
    page.locator("#id_files-0-file").evaluate("(input, key) => { input.value = key }", file.pk)
    page.check("#id_is_public")
    page.click("[name=_save]")
    expect(page.locator(".field-year .errorlist")).to_have_text(
        "Skriv et årstall mellom 2000 og 2100."
    )
    expect(page.locator("#id_passages-0-text")).to_have_value("Styrk kvaliteten i heile landet.")
    page.fill("#id_year", "2026")
    page.click("[name=_save]")
    expect(page.locator("#result_list")).to_contain_text("Tildelingsbrev for 2026")


def tag_news(page: Page, site: str) -> str:
    """The newest of the examples, in the form of the area."""
    page.goto(f"{site}{ADMIN}/mandatearea/")
    page.click("#result_list tbody tr:first-child a")
    page.click(".field-news .select2-selection")
    choice = page.locator(".select2-results__option").first
    expect(choice).to_contain_text("Eksempel")
    chosen = choice.inner_text()
    choice.click()
    page.click("[name=_save]")
    return chosen


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    return [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found.response["violations"]]


def test_a_letter_and_what_was_done_reach_the_reader(
    site, letter_file, chief_at_work, logged_in_as, visit
) -> None:
    editor, reader = logged_in_as(chief_at_work), visit(java_script_enabled=False)
    enter_letter(editor, site, letter_file)
    title = tag_news(editor, site)
    reader.goto(f"{site}/nb/oppdrag/")
    reader.locator(".mandate-overview__years td a").first.click()
    year = reader.locator(".mandate-years__year", has=reader.locator("#ar-2026"))
    expect(year.locator("blockquote[lang=nn]")).to_have_text("Styrk kvaliteten i heile landet.")
    expect(reader.locator(".mandate-years__done a").first).to_have_text(title)
    year.locator("figcaption a").click()
    expect(reader.locator("#ar-2026")).to_have_text("2026")
    expect(reader.locator(".mandate-letters__files a")).to_contain_text("Last ned")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_have_no_fault_and_fit(site, letter_file, visit, width: int, scheme: str) -> None:
    for year in range(2007, 2027):
        letter = MandateDocument.objects.create(year=year, is_public=True)
        letter.files.create(file=letter_file, accessibility_note="Skannet.")
        letter.passages.create(area_id="quality", text="Styrk kvaliteten.", language="nb")
    page = visit(width, color_scheme=scheme)
    for url in PAGES:
        page.goto(site + url)
        assert faults(page) == [], url
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_editors_form_has_no_fault(site, letter_file, chief_at_work, logged_in_as) -> None:
    page = logged_in_as(chief_at_work)
    for url in ("mandatedocument/add/", "mandatearea/"):
        page.goto(f"{site}{ADMIN}/{url}")
        assert faults(page) == [], url
