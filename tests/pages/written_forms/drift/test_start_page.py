"""What the start page says of bokmål and nynorsk."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml.html import HtmlElement

from tests.builders import page_of, publish
from tests.html import document, only, text_of
from tests.pages.written_forms.conftest import Twins, news_twins

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _logged_in(client: Client, chief) -> None:
    client.force_login(chief)


def section(client: Client) -> HtmlElement:
    page = document(client.get(reverse("admin:index")))
    return only(page, "[aria-labelledby=start-twins]")


def rows(client: Client) -> list[str]:
    return [text_of(row) for row in section(client).cssselect("li")]


def queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("admin:index"))
    return len(asked)


def test_what_is_behind_and_how_far(client: Client, twins: Twins) -> None:
    assert rows(client) == []
    twins.replace("nb", "om møter", "om møter i mars")
    (row,) = rows(client)
    assert row.startswith(twins.version["nn"].content.title)
    assert "Nynorsk" in row
    assert "1 avsnitt henger etter" in row
    (link,) = section(client).cssselect("li a")
    assert client.get(link.get("href")).status_code == 200
    twins.replace("nn", "om møter", "om møte i mars")
    assert rows(client) == []


def test_each_sees_what_they_may_write(client: Client, page: Twins, item: Twins) -> None:
    for one in (page, item):
        one.replace("nb", "om møter", "om møter i mars")
    assert len(rows(client)) == 2
    for role, twins in (("Skribent", page), ("Nyhetsskribent", item)):
        user = get_user_model().objects.create_user(role, is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        (row,) = rows(client)
        assert row.startswith(twins.version["nn"].content.title)


def test_pages_in_one_form_are_counted(client: Client) -> None:
    before = text_of(section(client))
    assert "bare på" not in before
    publish(page_of())
    assert "1 side finnes bare på bokmål." in text_of(section(client))


def test_many_rows_take_no_more_queries(client: Client, item: Twins, chief) -> None:
    item.replace("nb", "om møter", "om møter i mars")
    section(client)  # what is asked for once
    few = queries(client)
    for number in range(5):
        news_twins(chief, title=f"Sak {number}").replace("nb", "råd", "tall")
    assert len(rows(client)) == 6
    assert queries(client) == few
