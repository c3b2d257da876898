"""What the database and the functions promise of one page's or item's versions."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

import pytest
from cms.models import PageContent
from django.db import IntegrityError, OperationalError, connection, transaction
from django.test import Client
from djangocms_versioning import versionables
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages import version_lock
from pages.entries import publishing as news_publishing
from pages.news.models import NewsContent, NewsItem
from pages.publishing.versions import one_version
from pages.publishing.versions.one_version import VersionConflict
from tests.builders import news, page_of, publish

pytestmark = pytest.mark.django_db


def version(content: PageContent | NewsContent) -> Version:
    return Version.objects.get(object_id=content.pk, content_type__model=content._meta.model_name)


@pytest.fixture
def page() -> Version:
    return version(publish(page_of())[0])


def states(of: Version) -> list[str]:
    return list(one_version.siblings(of).order_by("pk").values_list("state", flat=True))


def is_public(content: NewsContent) -> bool:
    return Client().get(content.get_absolute_url()).status_code == 200


# --- The database -----------------------------------------------------------------------------


def end_of_transaction() -> None:
    connection.check_constraints()


@pytest.mark.parametrize("state", ["draft", "published"])
@pytest.mark.parametrize("kind", ["page", "news"])
def test_the_database_refuses_a_second(kind: str, state: str, admin_user) -> None:
    first = version(publish(page_of())[0] if kind == "page" else news())
    second = first.copy(admin_user)
    Version.objects.filter(pk__in=[first.pk, second.pk]).update(state=state)
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        end_of_transaction()
    Version.objects.filter(pk=second.pk).update(state="archived")
    assert one_version.is_conflict(refused.value)


def test_whoever_makes_a_version_waits_in_the_queue(admin_user) -> None:
    """Also beside the functions here, as a script does. Of a page this test has not locked."""
    page = version(PageContent.objects.get(page__reverse_id="about", language="nb"))
    held, let_go = Event(), Event()

    def hold() -> None:
        try:
            with transaction.atomic():
                version_lock.wait(page.content)
                held.set()
                let_go.wait(10)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as another:
        holding = another.submit(hold)
        assert held.wait(10)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '300ms'")
            with pytest.raises(OperationalError, match="lock timeout"), transaction.atomic():
                page.copy(admin_user)
        finally:
            let_go.set()
            holding.result()


def test_every_kind_with_versions_has_its_trigger() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgname LIKE 'publishing_one_version%%'")
        triggers = {name for (name,) in cursor.fetchall()}
    models = versionables._cms_extension().versionables_by_content
    expected = {f"publishing_one_version_{model._meta.model_name}" for model in models}
    assert triggers == expected


def test_other_languages_and_other_items_have_versions_of_their_own(admin_user) -> None:
    publish(page_of(languages=("nb", "nn")))
    item = news().item
    news(language="nn", item=item)
    news()
    end_of_transaction()


# --- Publish, unpublish, draft ----------------------------------------------------------------


def test_one_draft_is_published_and_the_other_version_goes(page: Version, admin_user) -> None:
    draft = one_version.new_draft(page, admin_user)
    assert one_version.new_draft(page, admin_user) == draft
    one_version.publish(draft, admin_user)
    assert states(page) == ["unpublished", "published"]
    one_version.unpublish(draft, admin_user)
    assert states(page) == ["unpublished", "unpublished"]
    end_of_transaction()


def test_what_was_published_meanwhile_is_not_published_twice(page: Version, admin_user) -> None:
    draft = one_version.new_draft(page, admin_user)
    one_version.publish(draft, admin_user)
    with pytest.raises(ConditionFailed):
        one_version.publish(draft, admin_user)


def test_a_second_draft_is_never_made_silently(page: Version, admin_user) -> None:
    page.copy(admin_user)
    with pytest.raises(VersionConflict):
        page.copy(admin_user)
    assert states(page) == ["published", "draft"]


def test_a_stale_version_is_refused_on_every_way(page: Version, admin_user) -> None:
    draft = page.copy(admin_user)
    stale = Version.objects.get(pk=draft.pk)
    draft.publish(admin_user)
    for change in (stale.publish, stale.archive):
        with pytest.raises(VersionConflict):
            change(admin_user)
    assert states(page) == ["unpublished", "published"]


def test_those_without_the_right_are_told(page: Version, django_user_model) -> None:
    nobody = django_user_model.objects.create_user("ingen", is_staff=True)
    calls = (one_version.unpublish, one_version.new_draft, one_version.take_over)
    for call in calls:
        with pytest.raises(ConditionFailed):
            call(page, nobody)
    assert states(page) == ["published"]


# --- Old versions -----------------------------------------------------------------------------


def test_restoring_keeps_the_draft_that_was_there(page: Version, admin_user) -> None:
    second = one_version.new_draft(page, admin_user)
    one_version.publish(second, admin_user)
    one_version.new_draft(second, admin_user)
    restored = one_version.restore(page, admin_user)
    assert states(page) == ["unpublished", "published", "archived", "draft"]
    assert restored.source == page
    end_of_transaction()


def test_restoring_waits_for_the_holder_of_the_draft(
    page: Version, admin_user, django_user_model
) -> None:
    other = django_user_model.objects.create_superuser("en-annen")
    second = one_version.new_draft(page, admin_user)
    one_version.publish(second, admin_user)
    one_version.new_draft(second, other)
    with pytest.raises(ConditionFailed):
        one_version.restore(page, admin_user)


def test_an_unpublished_page_comes_back_to_its_address(page: Version, admin_user) -> None:
    address = page.content.get_absolute_url()
    one_version.unpublish(page, admin_user)
    assert Client().get(address).status_code == 404
    again = one_version.publish_again(page, admin_user)
    assert again == page
    assert Client().get(address).status_code == 200
    kept = again.statetracking_set.order_by("pk").values_list("old_state", "new_state")
    assert list(kept)[-2:] == [("unpublished", "draft"), ("draft", "published")]
    end_of_transaction()


def test_a_draft_stays_when_a_page_is_published_again(page: Version, admin_user) -> None:
    draft = one_version.new_draft(page, admin_user)
    one_version.unpublish(page, admin_user)
    one_version.publish_again(page, admin_user)
    assert states(page) == ["published", "draft"]
    assert one_version.current(page, "draft") == draft
    end_of_transaction()


def test_only_what_was_seen_last_is_published_again(page: Version, admin_user) -> None:
    second = one_version.new_draft(page, admin_user)
    one_version.publish(second, admin_user)
    with pytest.raises(VersionConflict):  # readers see the second
        one_version.publish_again(page, admin_user)
    one_version.unpublish(second, admin_user)
    with pytest.raises(VersionConflict):
        one_version.publish_again(page, admin_user)
    assert one_version.publish_again(second, admin_user) == second


def test_an_address_taken_meanwhile_is_told(page: Version, admin_user) -> None:
    one_version.unpublish(page, admin_user)
    publish(replace(page_of(), key="other"))
    with pytest.raises(ConditionFailed):
        one_version.publish_again(page, admin_user)
    assert states(page) == ["unpublished"]


def test_a_withdrawn_item_comes_back(admin_user) -> None:
    content = news()
    news_publishing.withdraw(content, admin_user, note="Feil.")
    assert Client().get(content.get_absolute_url()).status_code == 410
    one_version.publish_again(version(content), admin_user)
    assert is_public(content)
    item = NewsItem.objects.get(pk=content.item_id)
    assert item.live == {"nb": content}
    assert NewsContent.objects.get(pk=content.pk).withdrawn_at is None


# --- Who holds a draft ------------------------------------------------------------------------


def test_a_draft_is_taken_over(page: Version, admin_user, django_user_model) -> None:
    other = django_user_model.objects.create_superuser("en-annen")
    draft = one_version.new_draft(page, other)
    with pytest.raises(ConditionFailed):
        one_version.new_draft(page, admin_user)
    taken = one_version.take_over(draft, admin_user)
    assert taken.locked_by == admin_user
    assert [taken_over.former for taken_over in draft.take_overs.all()] == [other]
    with pytest.raises(VersionConflict):
        one_version.take_over(draft, admin_user)
