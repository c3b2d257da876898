"""The broken links as the start page has them."""

import datetime as dt

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from pages.links.collecting import collect
from pages.links.models import CheckedLink, Problem, State
from pages.links.reading import broken
from pages.seed.content import Block
from tests.builders import news, page_of, publish

pytestmark = pytest.mark.django_db
BODY = '<p><a href="{}">Ordene</a></p>'


@pytest.fixture
def two() -> None:
    """One broken link on a page, a newer one in the news."""
    publish(page_of(Block("NekTextPlugin", {"body": BODY.format("/nb/borte/")})))
    news("nn", title="Sak", body=BODY.format("https://a.example/"))
    collect()
    now = timezone.now()
    for days, address in enumerate(("https://a.example/", "/nb/borte/")):
        CheckedLink.objects.filter(address=address).update(
            state=State.BROKEN, problem=Problem.MISSING, failed_since=now - dt.timedelta(days=days)
        )


@pytest.mark.usefixtures("two")
def test_the_newest_first_with_all_that_an_editor_needs() -> None:
    newer, older = broken()
    assert (older.title, older.language, older.words) == ("Prøveside", "nb", "Ordene")
    assert (older.address, older.why) == ("/nb/borte/", "Det finnes ingenting på denne adressen.")
    assert timezone.now() - older.since > dt.timedelta(hours=23)
    assert (newer.title, newer.language, newer.address) == ("Sak", "nn", "https://a.example/")
    assert broken(limit=1) == [newer]


@pytest.mark.usefixtures("two")
def test_each_sees_what_is_in_the_texts_they_may_change(admin_user) -> None:
    writer = get_user_model().objects.create_user("skribent", is_staff=True)
    assert broken(user=writer) == []
    writer.groups.add(Group.objects.get(name="Nyhetsskribent"))
    writer = get_user_model().objects.get(pk=writer.pk)
    assert [each.title for each in broken(user=writer)] == ["Sak"]
    assert len(broken(user=admin_user)) == 2
    pages = get_user_model().objects.create_user("side", is_staff=True)
    pages.user_permissions.add(Permission.objects.get(codename="change_page"))
    assert [each.title for each in broken(user=pages)] == ["Prøveside"]


def test_a_page_is_known_by_its_title(two) -> None:
    link = CheckedLink.objects.filter(address__startswith="cms.page:").first()
    CheckedLink.objects.exclude(pk=link.pk).update(state=State.FINE)
    CheckedLink.objects.filter(pk=link.pk).update(state=State.BROKEN, problem=Problem.UNPUBLISHED)
    rows = broken()
    assert rows
    assert all(row.address and ":" not in row.address for row in rows)


def test_many_cost_as_many_queries_as_few(two, django_assert_max_num_queries) -> None:
    CheckedLink.objects.update(state=State.BROKEN, problem=Problem.MISSING)
    broken(limit=2)
    with django_assert_max_num_queries(4):
        assert len(broken(limit=50)) > 20
