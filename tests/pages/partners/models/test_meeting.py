import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from pages.partners.models import Meeting

pytestmark = pytest.mark.django_db
TEN, ELEVEN = dt.time(10), dt.time(11)


def sentences(forum, days: int = 3, **fields: Any) -> list[str]:
    """What is said of such a meeting."""
    day = timezone.localdate() + dt.timedelta(days=days)
    meeting = Meeting(**({"body": forum, "date": day, "title_nn": "Møte"} | fields))
    try:
        meeting.full_clean()
    except ValidationError as error:
        return error.messages
    return []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"start_time": ELEVEN, "end_time": TEN}, "Møtet slutter før det begynner."),
        ({"start_time": TEN, "end_time": TEN}, "Møtet slutter før det begynner."),
        ({"end_time": TEN}, "Skriv når møtet begynner også."),
        ({"title_nn": ""}, "Skriv en tittel på minst ett av språkene."),
        (
            {"status": "held"},
            "Denne dagen har ikke kommet, så møtet kan ikke være holdt ennå.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(forum, fields, said: str) -> None:
    assert sentences(forum, **fields) == [said]


@pytest.mark.parametrize(
    ("days", "fields"),
    [
        (3, {}),
        (3, {"start_time": TEN}),
        (3, {"start_time": TEN, "end_time": ELEVEN}),
        (0, {"status": "held"}),
        (-3, {"status": "held"}),
        (3, {"status": "cancelled"}),
    ],
)
def test_what_can_be_is_taken(forum, days: int, fields) -> None:
    assert sentences(forum, days, **fields) == []


@pytest.mark.parametrize("time", [None, TEN])
def test_the_same_meeting_is_not_entered_twice(forum, meet, time) -> None:
    meet(3, start_time=time)
    (said,) = sentences(forum, start_time=time)
    assert said.startswith("Organet har allerede et møte denne dagen")
    assert sentences(forum, start_time=ELEVEN) == []
    assert sentences(forum, 4, start_time=time) == []


def test_a_meeting_is_called_by_its_day_and_title(meet) -> None:
    assert str(meet(0, "", title_en="Only English")).endswith(": Only English")
