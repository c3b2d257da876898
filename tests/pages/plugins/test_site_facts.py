import pytest
from lxml.html import HtmlElement

from pages.models import SiteSettings
from tests.builders import page_with
from tests.html import all_texts, only

pytestmark = pytest.mark.django_db


def facts(shown: str, **settings: str) -> HtmlElement:
    SiteSettings.objects.update(**settings)
    return only(page_with("NekSiteFactsPlugin", heading="Fakta", shown=shown), ".site-facts")


def test_who_answers_for_the_website() -> None:
    block = facts("responsible", responsible_editor="Redaktøren", organisation_number="1234")
    assert {"Redaktøren", "1234"} < set(all_texts(block, "dd"))


def test_nobody_is_made_up_where_nobody_is_named() -> None:
    block = facts("responsible")
    assert "Ikke fylt ut ennå" in all_texts(block, "dd")
    assert not block.cssselect("a")


@pytest.mark.parametrize(
    ("shown", "field"),
    [("accessibility", "accessibility_statement_url"), ("records", "einnsyn_url")],
)
def test_it_leads_to_what_is_elsewhere(shown: str, field: str) -> None:
    block = facts(shown, **{field: "https://x.example/her"})
    assert only(block, "a").get("href") == "https://x.example/her"


@pytest.mark.parametrize("shown", ["accessibility", "records"])
def test_it_says_so_while_there_is_no_address(shown: str) -> None:
    block = facts(shown)
    assert not block.cssselect("a")
    assert len(all_texts(block, "p")) == 1


def test_cookies_are_named() -> None:
    assert all_texts(facts("cookies"), "strong") == ["nek_session", "csrftoken"]
