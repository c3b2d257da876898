import datetime as dt

import pytest
from django.utils import timezone

from pages.partners import reading
from pages.partners.models import Body, MeetingList

pytestmark = pytest.mark.django_db


def start_of(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.min, timezone.get_current_timezone())


def test_the_clock_has_changed_nothing_where_there_is_no_meeting(meet) -> None:
    assert reading.newest() is None
    meet(3)
    assert reading.newest() is None


def test_a_meeting_is_over_when_its_day_is(meet) -> None:
    meet(-1)
    meet(0)
    assert reading.newest() == start_of(timezone.localdate())


def test_a_meeting_becomes_public_as_its_day_begins(meet) -> None:
    today = timezone.localdate()
    meet(30, public_from=today + dt.timedelta(days=1))
    meet(31, public_from=today)
    assert reading.newest() == start_of(today)


def test_a_block_that_stands_on_no_page_shows_nobody_s_meetings(meet) -> None:
    """As in a news item: nor those of a body without a page."""
    meet(3, body=Body.objects.create(name_nb="Uten side", name_nn="Utan side"))
    assert reading.meetings(reading.whose(MeetingList()), "nb").coming == []
