"""The list of all that is behind."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.html import all_texts, document
from tests.pages.written_forms.conftest import Twins, news_twins

pytestmark = pytest.mark.django_db
URL = "admin:written_forms_twintext_changelist"


def rows(client: Client) -> list[str]:
    return all_texts(document(client.get(reverse(URL))), "#result_list tbody tr")


def test_all_that_is_behind_and_the_way_there(client: Client, chief, twins: Twins) -> None:
    client.force_login(chief)
    assert rows(client) == []
    twins.replace("nb", "om møter", "om møter i mars")
    (row,) = rows(client)
    assert row.startswith(f"{twins.version['nn'].content.title}Nynorsk1")
    (link,) = document(client.get(reverse(URL))).cssselect("#result_list a")
    assert link.get("href") == reverse("admin:written_forms_drift", args=[twins.version["nn"].pk])


def test_each_sees_what_they_may_write(client: Client, page: Twins) -> None:
    page.replace("nb", "om møter", "om møter i mars")
    for role, found in (("Skribent", 1), ("Nyhetsskribent", 0)):
        user = get_user_model().objects.create_user(role, is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        assert len(rows(client)) == found


def test_many_rows_take_no_more_queries(client: Client, chief) -> None:
    client.force_login(chief)

    def queries() -> int:
        news_twins(chief).replace("nb", "råd", "tall")
        with CaptureQueriesContext(connection) as asked:
            rows(client)
        return len(asked)

    queries()
    few = queries()
    assert queries() == few
