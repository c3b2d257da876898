"""What is found in the whole site, and that it is kept in step."""

import pytest
from django.contrib.contenttypes.models import ContentType

from pages.links import collecting
from pages.links.checking import check_all
from pages.links.collecting import collect
from pages.links.models import CheckedLink, FoundLink, State
from pages.seed.content import Block
from tests.builders import page_of, publish

pytestmark = pytest.mark.django_db


def test_no_link_of_the_seeded_site_is_broken() -> None:
    assert check_all() == 0
    own = CheckedLink.objects.filter(is_outside=False)
    assert own.count() > 10
    assert not own.exclude(state=State.FINE).exists()
    assert CheckedLink.objects.filter(is_outside=True, state=State.NEW).count() > 5


def test_reading_it_twice_changes_nothing(django_assert_max_num_queries) -> None:
    collect()
    before = list(FoundLink.objects.order_by("pk").values())
    with django_assert_max_num_queries(60):
        collect()
    assert list(FoundLink.objects.order_by("pk").values()) == before


def test_in_batches_as_in_one(monkeypatch) -> None:
    collect()
    before = set(FoundLink.objects.values_list("content_type", "object_id", "link__address"))
    FoundLink.objects.all().delete()
    monkeypatch.setattr(collecting, "BATCH", 7)
    collect()
    after = set(FoundLink.objects.values_list("content_type", "object_id", "link__address"))
    assert after == before


def test_what_is_no_longer_there_is_forgotten() -> None:
    body = '<p><a href="/nb/borte/">A</a></p>'
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": body})))
    collect()
    assert CheckedLink.objects.filter(address="/nb/borte/").exists()
    kind = ContentType.objects.get_for_model(content)
    FoundLink.objects.filter(content_type=kind, object_id=content.pk).update(object_id=10**9)
    content.placeholders.get().get_plugins().delete()
    collect()
    assert not FoundLink.objects.filter(object_id=10**9).exists()
    assert not CheckedLink.objects.filter(address="/nb/borte/").exists()
