"""The list in the admin, as the news have it."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.entries import publishing
from pages.models import WorkArea
from pages.news.models import Kind, NewsContent
from tests.builders import news
from tests.html import Document, all_texts, document

pytestmark = pytest.mark.django_db
LIST = "/nb/admin/news/newscontent/"
NOW = timezone.now()


def titles(page: Document) -> list[str]:
    return all_texts(page, "#result_list .field-title")


def drafted(content: NewsContent, user, **changes: object) -> NewsContent:
    draft = Version.objects.get_for_content(content).copy(user).content
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save()
    return draft


def test_a_row_says_what_an_editor_must_know(client: Client, editor) -> None:
    date = dt.datetime(2026, 3, 1, 11, tzinfo=dt.UTC)
    news("nn", title="Ei sak", author="Kari", areas=[WorkArea.STANDARDS], published_at=date)
    page = document(client.get(LIST))
    (row,) = all_texts(page, "#result_list tbody tr")
    for word in ("Ei sak", "Publisert", "Nynorsk", "01.03.2026 12:00", "Kari", "Standarder"):
        assert word in row, word


def test_one_row_for_each_item_and_form_with_its_newest_version(client: Client, editor) -> None:
    content = news(title="Gammel tittel")
    news("nn", item=content.item, title="Tvilling")
    drafted(content, editor, title="Ny tittel")
    page = document(client.get(LIST))
    assert sorted(titles(page)) == ["Ny tittel", "Tvilling"]
    assert "Publisert, med nytt utkast" in all_texts(page, "#result_list .field-status")


def everything(editor, admin_user) -> None:
    news(title="Utkast", publish=False)
    news(title="Planlagt", published_at=NOW + dt.timedelta(days=1))
    news(title="Publisert")
    publishing.withdraw(news(title="Trukket"), admin_user, note="Feil.")
    Version.objects.get_for_content(news(title="Arkivert", publish=False)).archive(editor)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Utkast", "Planlagt", "Publisert", "Trukket"}),
        ("status=draft", {"Utkast"}),
        ("status=scheduled", {"Planlagt"}),
        ("status=published", {"Publisert"}),
        ("status=withdrawn", {"Trukket"}),
        ("status=archived", {"Arkivert"}),
        ("status=nonsense", {"Utkast", "Planlagt", "Publisert", "Trukket"}),
    ],
)
def test_narrowed_by_status(client: Client, editor, admin_user, query: str, found: set) -> None:
    everything(editor, admin_user)
    assert set(titles(document(client.get(f"{LIST}?{query}")))) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=FORUM", ["Møte i forumet"]),
        ("language__exact=nn", ["Ei sak"]),
        ("kind__exact=press_release", ["Melding"]),
        ("area=standards", ["Melding"]),
        ("area=standards&q=forum", []),
    ],
)
def test_searched_and_filtered(client: Client, editor, query: str, found: list[str]) -> None:
    news(title="Møte i forumet")
    news("nn", title="Ei sak")
    news(title="Melding", kind=Kind.PRESS_RELEASE, areas=[WorkArea.STANDARDS])
    assert titles(document(client.get(f"{LIST}?{query}"))) == found


def test_publish_many_and_hear_of_each_that_is_refused(client: Client, send, editor) -> None:
    fine = news(title="God", publish=False)
    seen = news(title="Sett")
    second = drafted(seen, editor, title="Uten notat")
    page = send(
        LIST, {"action": "publish_chosen", "_selected_action": [fine.pk, second.pk, seen.pk]}
    )
    said = all_texts(page, ".messagelist li")
    assert "1 nyhet er publisert." in said
    assert any("«Uten notat»: Leserne har sett denne nyheten" in line for line in said)
    assert client.get(fine.get_absolute_url()).status_code == 200
    assert Version.objects.get_for_content(second).state == "draft"


def test_archive_many(client: Client, send, editor) -> None:
    drafts = [
        publishing.new_draft(NewsContent, editor, "nb", title=t, lead="x") for t in ("En", "To")
    ]
    live = news(title="Publisert")
    page = send(
        LIST,
        {"action": "archive_chosen", "_selected_action": [c.pk for c in (*drafts, live)]},
    )
    assert "2 utkast er arkivert." in all_texts(page, ".messagelist li")
    assert titles(page) == ["Publisert"]


def test_no_more_queries_for_more_rows(
    client: Client, editor, django_assert_max_num_queries
) -> None:
    for number in range(30):
        news(title=f"Sak {number}", publish=number % 2 == 0, areas=[WorkArea.STANDARDS])
    client.get(LIST)
    with django_assert_max_num_queries(12):
        client.get(LIST)
    with django_assert_max_num_queries(12):
        client.get(f"{LIST}?q=sak&status=draft&area=standards")
