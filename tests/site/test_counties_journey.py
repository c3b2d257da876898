"""The counties in a browser: from the form to the reader's page, and the map by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import AbstractUser
from playwright.sync_api import Page

from pages.counties.models import CareerCentre, Partnership
from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser
LIST = "/nb/samarbeid/fylkesvise-partnerskap/"


@pytest.fixture
def keeper(chief_at_work: AbstractUser) -> Iterator[AbstractUser]:
    """What is written of the counties is gone afterwards."""
    yield chief_at_work
    CareerCentre.objects.all().delete()
    Partnership.objects.update(contact="", email="", text_nb="", text_nn="")


def test_from_the_forms_to_the_readers_page(site: str, visit, logged_in_as, keeper) -> None:
    page = logged_in_as(keeper)
    page.goto(f"{site}/nb/admin/counties/partnership/")
    page.click("#result_list >> text=Troms")
    page.fill("#id_contact", "Koordinator for partnerskapet")
    page.fill("#id_text_nb", "Fylkeskommunen og Nav er med.")
    page.click("[name=_save]")
    page.goto(f"{site}/nb/admin/counties/careercentre/add/")
    page.select_option("#id_county", label="Troms")
    page.fill("#id_name", "Prøvesenteret")
    page.fill("#id_place", "Tromsø")
    page.click("[name=_save]")
    page.wait_for_selector(".messagelist .success")

    reader = visit()
    reader.goto(f"{site}{LIST}")
    reader.fill("input[name=fylke]", "tromsø")
    reader.press("input[name=fylke]", "Enter")
    reader.click(".county-list__items a")
    shown = reader.inner_text(".county")
    for said in ("Koordinator for partnerskapet", "Fylkeskommunen og Nav er med.", "Prøvesenteret"):
        assert said in shown


def test_from_a_file_to_the_readers_page(
    site: str, visit, logged_in_as, keeper, tmp_path: Path
) -> None:
    file = tmp_path / "sentre.csv"
    file.write_text("fylke;navn;poststed\n11;Prøvesenteret;Ørsta\n99;B;\n", encoding="cp1252")
    page = logged_in_as(keeper)
    page.goto(f"{site}/nb/admin/counties/careercentre/")
    page.click("text=Importer fra CSV")
    page.set_input_files("#id_file", file)
    page.click("text=Se på filen")
    assert "Linje 3, B" in page.inner_text("#refused")
    assert violations(page) == []
    page.click("text=Lagre radene uten feil")
    reader = visit(java_script_enabled=False)
    reader.goto(f"{site}{LIST}rogaland/")
    assert "Ørsta" in reader.inner_text(".county__centres")


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent").strip()


def test_the_map_by_keyboard_alone(site: str, visit) -> None:
    """As many stops as counties, each seen, from the north; Enter leads to the county."""
    page = visit()
    page.goto(f"{site}{LIST}")
    page.focus(".county-list__filter button")
    page.keyboard.press("Tab")
    assert focused(page) == "Forbi kartet, til listen"
    stops = []
    for _stop in range(15):
        page.keyboard.press("Tab")
        stops.append(" ".join(focused(page).split()))
        stroke = "getComputedStyle(document.activeElement.querySelector('path')).stroke"
        assert page.evaluate(stroke) == "rgb(255, 255, 255)"
    assert (stops[:2], stops[4]) == (["Troms", "Finnmark"], "Møre og Romsdal")
    assert sorted(stops) == sorted(page.locator(".county-list__items h3 a").all_inner_texts())
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{LIST}vestfold/")


def test_past_the_map_in_one_step(site: str, visit) -> None:
    page = visit()
    page.goto(f"{site}{LIST}")
    page.focus(".county-list__map .ds-skip-link")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page) == "Agder"


def test_what_a_screen_reader_hears_of_the_map_is_the_list(site: str, visit) -> None:
    page = visit()
    page.goto(f"{site}{LIST}")
    region = page.get_by_role("navigation", name="Kart over fylkene")
    for name in page.locator(".county-list__items h3 a").all_inner_texts():
        assert region.get_by_role("link", name=name, exact=True).count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_on_map_list_and_county(site: str, visit, width: int, scheme: str) -> None:
    page = visit(width, color_scheme=scheme)
    for path in ("", "?fylke=troms", "?fylke=ingensteds", "more-og-romsdal/"):
        page.goto(f"{site}{LIST}{path}")
        assert violations(page) == [], path


def test_in_the_colours_of_the_system(site: str, visit) -> None:
    """Each county keeps an outline and a name to be seen by."""
    page = visit(forced_colors="active")
    page.goto(f"{site}{LIST}?fylke=troms")
    plain = ".county-map a:not(.county-map__found) "
    colours = {
        page.eval_on_selector(plain + part, f"e => getComputedStyle(e).{rule}")
        for part, rule in (("path", "stroke"), ("path", "fill"), ("text", "fill"))
    }
    assert len(colours) == 2
