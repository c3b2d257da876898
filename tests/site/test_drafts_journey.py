"""The client's own document drafted to nynorsk and back, by an editor in a browser."""

import re
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from cms.models import Page as CMSPage
from cms.models import PageContent
from cms.toolbar.utils import get_object_preview_url
from djangocms_versioning.models import Version
from playwright.sync_api import Page

from pages.publishing.comparison.version_contents import blocks
from pages.seed.build import Builder, seed_user
from pages.seed.content import Content, SeedPage
from pages.seed.mandate import PAGE
from pages.written_forms.drafts import apertium
from tests.builders import version_of

pytestmark = pytest.mark.browser
TITLE = "Oppdrag fra Kunnskapsdepartementet"
IN_NYNORSK = "Oppdrag frå Kunnskapsdepartementet"
QUOTATION = "gjere det meir tilgjengeleg for fleire"


@pytest.fixture
def real() -> None:
    if not (shutil.which("apertium") and apertium.is_installed()):
        pytest.skip("no Apertium (Debian: apertium-nno-nob) for the drafts")


@pytest.fixture
def in_bokmal(site) -> Iterator[PageContent]:
    """The page with the mandate as it is seeded, in bokmål only and at another address."""
    seeded = PAGE.contents[0]
    once = Content(("nb",), TITLE, "oppdraget-en-gang-til", seeded.lead, seeded.blocks)
    builder = Builder(seed_user())
    pages = CMSPage.objects.exclude(reverse_id=None)
    builder.pages = {page.reverse_id: page for page in pages}
    (content,) = builder.build([SeedPage("mandate_again", [once])])
    yield content
    for page in CMSPage.objects.filter(reverse_id="mandate_again"):  # gone with its last version
        page.delete()


def body_of(content: PageContent) -> str:
    text = " ".join(
        part
        for block in blocks(version_of(content))
        for part in (block.text_parts() if hasattr(block, "text_parts") else ())
    )
    return " ".join(text.split())


def draft_in(language: str) -> PageContent:
    found = PageContent.admin_manager.filter(page__reverse_id="mandate_again", language=language)
    return found.order_by("-pk")[0]


def make_draft(page: Page, site: str, content: PageContent, form: str) -> None:
    page.goto(site + get_object_preview_url(content, language=content.language))
    page.get_by_role("link", name="Publisering").click()
    page.get_by_role("link", name=f"Utkast på {form}").click()
    page.get_by_role("button", name=f"Lag utkast på {form}").click()
    page.wait_for_url(re.compile("machine-draft"))


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})
    return [f"{fault['id']}: {fault['nodes'][0]['html']}" for fault in found.response["violations"]]


@pytest.mark.usefixtures("real")
def test_the_client_s_document_to_nynorsk_and_back(
    site, in_bokmal: PageContent, chief_at_work, logged_in_as
) -> None:
    page = logged_in_as(chief_at_work)
    make_draft(page, site, in_bokmal, "nynorsk")
    assert faults(page) == []
    twin = draft_in("nn")
    assert twin.title == IN_NYNORSK
    text = body_of(twin)
    assert "Bakgrunnen for å opprette eininga, er behovet for ei nasjonal koordinering" in text
    assert "Seks hovudområde" in text
    assert QUOTATION in text
    assert "…og ingen stod igjen" in text

    # In the page itself staff see what it is, and it cannot be published.
    page.get_by_role("link", name="Opne utkastet").or_(
        page.get_by_role("link", name="Åpne utkastet")
    ).click()
    page.get_by_role("link", name=re.compile("Maskinlag")).wait_for()
    page.goto(f"{site}/nb/admin/publishing/publish/{version_of(twin).pk}/")
    assert page.locator("#publish-errors").is_visible()
    assert faults(page) == []

    # Read through, it can; and back again, from a draft of its own.
    page.goto(f"{site}/nb/admin/written_forms/term/version/{version_of(twin).pk}/machine-draft/")
    page.get_by_role("button", name="Jeg har lest det gjennom").click()
    assert page.get_by_text("Lest gjennom av").is_visible()
    for content in PageContent.admin_manager.filter(page=twin.page, language="nb"):
        version_of(content).delete()
    make_draft(page, site, twin, "bokmål")
    back, first = body_of(draft_in("nb")), body_of_seed()
    assert QUOTATION in back
    same = sum(word in first.split() for word in back.split())
    assert same / len(back.split()) > 0.95


def body_of_seed() -> str:
    return body_of(PageContent.objects.get(page__reverse_id="mandate", language="nb"))


@pytest.mark.usefixtures("real")
@pytest.mark.parametrize("width", [1280, 375])
def test_the_screens_fit_and_have_no_fault(
    site, in_bokmal: PageContent, chief_at_work, logged_in_as, width: int
) -> None:
    page = logged_in_as(chief_at_work, width)
    address = f"{site}/nn/admin/written_forms/term/version/{version_of(in_bokmal).pk}/draft/"
    page.goto(address)
    fits_without_a_fault(page)
    page.locator("input[name=make]").click()
    page.wait_for_url(re.compile("machine-draft"))
    fits_without_a_fault(page)
    page.goto(address)
    fits_without_a_fault(page)
    assert page.locator("button[name=block]").count()
    first = version_of(draft_in("nn"))

    # All of it anew: the draft that stood there is put away.
    page.get_by_role("button", name="Legg bort utkastet og lag eit nytt").click()
    page.wait_for_url(re.compile("machine-draft"))
    assert Version.objects.get(pk=first.pk).state == "archived"
    assert version_of(draft_in("nn")).state == "draft"


def fits_without_a_fault(page: Page) -> None:
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
