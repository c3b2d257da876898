import pytest
from django.db.models import QuerySet

from pages.mandate import tagging
from pages.mandate.models import AreaTag, MandateArea
from pages.news.models import NewsItem
from tests.builders import news

pytestmark = pytest.mark.django_db


def areas(*keys: str) -> QuerySet[MandateArea]:
    return MandateArea.objects.filter(key__in=keys)


def keys_of(item: NewsItem) -> set[str]:
    return set(tagging.areas_of(NewsItem, item.pk).values_list("key", flat=True))


def test_the_areas_of_a_thing_are_those_set_last() -> None:
    item = news().item
    tagging.set_areas(item, areas("quality", "access"))
    tagging.set_areas(item, areas("access", "knowledge"))
    assert keys_of(item) == {"access", "knowledge"}


def test_the_things_of_an_area_too() -> None:
    one, two = news().item, news().item
    tagging.set_areas(one, areas("quality", "access"))
    tagging.set_things(areas("quality").get(), NewsItem, [two.pk])
    assert (keys_of(one), keys_of(two)) == ({"access"}, {"quality"})


def test_setting_the_same_again_writes_nothing(django_assert_num_queries) -> None:
    item = news().item
    chosen = list(areas("quality"))
    tagging.set_areas(item, chosen)
    with django_assert_num_queries(3):  # what there is, in a transaction of its own
        tagging.set_areas(item, chosen)


def test_a_tag_goes_with_its_thing() -> None:
    item = news().item
    tagging.set_areas(item, areas("quality"))
    item.delete()
    assert not AreaTag.objects.exists()
