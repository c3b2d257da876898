import datetime as dt

import pytest
from cms.models import PageContent
from django.test import Client
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.entries import publishing
from pages.models import WorkArea
from pages.news.models import Kind
from pages.seed.build import seed_user
from tests.builders import news, page_with
from tests.html import Document, all_texts, document, only

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_news")]
TITLES = ".news-list h3"


def block(language: str = "nb", **fields: object) -> Document:
    return page_with("NekNewsListPlugin", language=language, **({"heading": "Aktuelt"} | fields))


def days_ago(days: float) -> dt.datetime:
    return timezone.now() - dt.timedelta(days=days)


def test_the_newest_stand_there_with_a_way_to_all() -> None:
    for number in range(5):
        news(title=f"Sak {number}", lead=f"Ingress {number}", published_at=days_ago(number))
    page = block(count=2)
    assert all_texts(page, TITLES) == ["Sak 0", "Sak 1"]
    assert "Ingress 0" in only(page, ".news-list").text_content()
    assert only(page, ".news-list a[href='/nb/aktuelt/']").text_content() == "Alle nyheter"


def test_what_an_editor_has_chosen_comes_first() -> None:
    old = news(title="Gammel", published_at=days_ago(90)).item
    draft = news(title="Utkast", publish=False).item
    news(title="Ny")
    page = block(count=2, rows=[{"item": draft}, {"item": old}])
    assert all_texts(page, TITLES) == ["Gammel", "Ny"]


@pytest.mark.parametrize(
    ("fields", "found"), [({"kind": Kind.PRESS_RELEASE}, "A"), ({"area": WorkArea.STANDARDS}, "B")]
)
def test_only_one_kind_or_area(fields: dict, found: str) -> None:
    news(title="A", kind=Kind.PRESS_RELEASE)
    news(title="B", areas=[WorkArea.STANDARDS])
    assert all_texts(block("nn", **fields), TITLES) == [found]


def test_an_item_in_the_other_form_says_its_language() -> None:
    news("nn", title="Nynorsk")
    assert only(block(), f"{TITLES} a").get("lang") == "nn"


def test_without_news_there_is_no_band() -> None:
    assert not block().cssselect(".news-list")


def test_an_item_comes_by_itself_at_its_time(client: Client, monkeypatch) -> None:
    news(title="Senere", published_at=days_ago(-1))
    assert all_texts(document(client.get("/nb/")), TITLES) == []
    later = days_ago(-2)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert all_texts(document(client.get("/nb/")), TITLES) == ["Senere"]


def test_choices_come_along_into_a_new_version_of_the_page(client: Client) -> None:
    item = news(title="Valgt", published_at=days_ago(9)).item
    news(title="Ny")
    block(count=1, rows=[{"item": item}])
    page = PageContent.objects.get(title="Prøveside")
    Version.objects.get_for_content(page).copy(seed_user()).publish(seed_user())
    assert all_texts(document(client.get("/nb/proveside/")), TITLES) == ["Valgt"]


def test_a_chosen_item_that_is_withdrawn_leaves_its_place(client: Client, admin_user) -> None:
    chosen = news(title="Valgt")
    news(title="Ny", published_at=days_ago(9))
    block(count=1, rows=[{"item": chosen.item}])
    publishing.withdraw(chosen, admin_user, note="Feil.")
    assert all_texts(document(client.get("/nb/proveside/")), TITLES) == ["Ny"]
