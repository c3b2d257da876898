"""The screens of the main areas: their news, and when each was last heard of."""

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from pages.mandate import tagging
from pages.mandate.models import MandateArea
from pages.news.models import NewsItem
from tests.builders import news
from tests.html import document, only, sent_by, text_of

pytestmark = pytest.mark.django_db
LIST = "/nb/admin/mandate/mandatearea/"


def area(key: str = "quality") -> MandateArea:
    return MandateArea.objects.get(key=key)


def sent(client: Client) -> dict[str, object]:
    page = document(client.get(f"{LIST}{area().pk}/change/"))
    return dict(sent_by(only(page, "#mandatearea_form")))


def tagged() -> list[int]:
    tags = tagging.tags_of(NewsItem).filter(area=area())
    return list(tags.values_list("object_id", flat=True))


def test_its_news_are_chosen_there(client: Client, log_in_as) -> None:
    log_in_as("Redaktør")
    one, two = news().item, news().item
    tagging.set_areas(one, [area()])
    page = document(client.get(f"{LIST}{area().pk}/change/"))
    assert [each.get("value") for each in page.cssselect("#id_news option[selected]")] == [
        str(one.pk)
    ]
    client.post(f"{LIST}{area().pk}/change/", sent(client) | {"news": [two.pk]})
    assert tagged() == [two.pk]


def test_the_list_says_when_each_was_last_carried_out(client: Client, log_in_as) -> None:
    log_in_as("Redaktør")
    at = dt.datetime(2025, 3, 1, 12, tzinfo=timezone.get_current_timezone())
    tagging.set_areas(news(published_at=at).item, [area()])
    rows = [text_of(row) for row in document(client.get(LIST)).cssselect("#result_list tbody tr")]
    assert "1. mars 2025" in rows[0]
    assert all("aldri" in row for row in rows[1:])


def test_an_area_cannot_be_deleted_nor_its_key_changed(client: Client, log_in_as) -> None:
    log_in_as("Redaktør")
    assert client.post(f"{LIST}{area().pk}/delete/", {"post": "yes"}).status_code == 403
    client.post(f"{LIST}{area().pk}/change/", sent(client) | {"key": "annet"})
    assert area().key == "quality"


@pytest.mark.parametrize("role", ["Skribent", "Nyhetsredaktør", "Godkjenner"])
def test_others_may_not(client: Client, log_in_as, role: str) -> None:
    log_in_as(role)
    item = news().item
    answer = client.post(f"{LIST}{area().pk}/change/", {"news": [item.pk], "name_nb": "x"})
    assert answer.status_code == 403
    assert tagged() == []
