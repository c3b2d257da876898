import datetime as dt

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from pages.mandate import tagging
from pages.mandate.models import MandateArea
from pages.news.models import NewsItem
from pages.publishing.start_page import sections
from tests.builders import news

pytestmark = pytest.mark.django_db


def shown_to(django_user_model, role: str) -> sections.Section | None:
    user = django_user_model.objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return next((one for one in sections.sections(user) if one.key == "silent"), None)


def test_the_three_that_have_been_silent_longest(django_user_model) -> None:
    NewsItem.objects.all().delete()
    zone = timezone.get_current_timezone()
    for area in MandateArea.objects.exclude(key="coordination"):
        at = dt.datetime(2020 + area.position, 1, 2, tzinfo=zone)
        tagging.set_areas(news(published_at=at).item, [area])
    rows = shown_to(django_user_model, "Redaktør").rows
    assert [(row.title, list(row.facts)) for row in rows] == [
        (
            str(MandateArea.objects.get(key="coordination")),
            ["Ingenting som følger det opp, er publisert ennå"],
        ),
        ("styrke kvaliteten og profesjonaliteten", ["sist fulgt opp 2. januar 2021"]),
        ("øke kunnskapsgrunnlaget", ["sist fulgt opp 2. januar 2022"]),
    ]


@pytest.mark.parametrize("role", ["Skribent", "Nyhetsredaktør", "Godkjenner"])
def test_not_for_those_who_have_no_part_in_it(django_user_model, role: str) -> None:
    assert shown_to(django_user_model, role) is None
