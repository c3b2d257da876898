import datetime as dt
from collections.abc import Callable

import pytest
from cms.models import Page, PageUrl
from django.contrib.auth.models import Group
from django.contrib.redirects.models import Redirect
from django.db import connection, transaction
from django.utils import timezone
from easy_thumbnails.models import Source, Thumbnail
from filer.models import File

from pages.models import SiteSettings
from pages.news.models import NewsItem
from pages.partners.models import Body, Meeting, MeetingDocument, Member
from pages.publishing import public_version
from pages.publishing.models import PublicChange
from pages.publishing.public_version import current
from pages.seed.build import seed_user
from tests.builders import add_text, news, page_of, publish, version_of

pytestmark = pytest.mark.django_db


def changes(do: Callable[[], object]) -> bool:
    """Whether doing this changes the version; each time as in a transaction of its own."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('publishing.public_change', '', true)")
    before = current()
    do()
    return current() != before


def test_a_draft_is_no_concern_of_readers() -> None:
    (content,) = publish(page_of())
    made = []
    assert not changes(lambda: made.append(version_of(content).copy(seed_user())))
    assert not changes(lambda: add_text(made[0], "<p>Ny tekst.</p>"))
    assert not changes(made[0].save)
    assert not changes(version_of(content).save)  # the published one, as it is


def test_it_is_another_when_a_page_is_published_and_unpublished() -> None:
    (content,) = publish(page_of())
    draft = version_of(content).copy(seed_user())
    assert changes(lambda: draft.publish(seed_user()))
    assert changes(lambda: draft.unpublish(seed_user()))
    assert not changes(lambda: Group.objects.create(name="Noen"))


def test_it_is_another_when_a_published_version_is_deleted() -> None:
    (content,) = publish(page_of())
    assert changes(lambda: version_of(content).delete())


def test_it_is_another_when_pages_are_moved_or_get_another_address() -> None:
    first, second = Page.objects.filter(depth=1).order_by("path")[:2]
    assert changes(lambda: second.move(first, pos="left"))
    assert changes(lambda: PageUrl.objects.filter(page=second).update(path="annet"))


def test_it_is_another_when_news_are_published() -> None:
    draft = news(publish=False)
    assert not changes(lambda: news(publish=False))
    assert changes(lambda: NewsItem.objects.filter(pk=draft.item_id).update(kind="notice"))


def test_it_is_another_when_what_surrounds_pages_changes() -> None:
    assert changes(lambda: SiteSettings.load().save())
    assert changes(lambda: Redirect.objects.create(site_id=1, old_path="/a", new_path="/b"))
    file = File.objects.create(name="Fil")
    assert changes(lambda: File.objects.filter(pk=file.pk).update(name="Annen"))


def test_it_is_another_when_what_is_known_of_a_body_changes() -> None:
    body = Body.objects.first()
    meeting = {"body": body, "title_nb": "Møte", "date": timezone.localdate()}
    file = File.objects.create(name="Fil")
    assert changes(lambda: Body.objects.filter(pk=body.pk).update(name_nb="Annet"))
    assert changes(lambda: Member.objects.create(body=body, name="Etaten"))
    assert changes(lambda: Meeting.objects.create(**meeting))
    document = {"meeting": Meeting.objects.get(), "title": "Referat", "file": file}
    assert changes(lambda: MeetingDocument.objects.create(**document))
    assert changes(lambda: Meeting.objects.all().delete())


def test_it_is_another_when_the_day_of_a_meeting_has_gone(monkeypatch) -> None:
    Meeting.objects.create(body=Body.objects.first(), title_nb="I dag", date=timezone.localdate())
    before, tomorrow = current(), timezone.now() + dt.timedelta(days=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)
    assert current().newest > before.newest


def test_it_is_another_when_the_small_formats_of_a_picture_are_ready() -> None:
    source = Source.objects.create(storage_hash="x", name="bilde.png")

    def make(ending: str) -> None:
        Thumbnail.objects.create(storage_hash="x", source=source, name=f"bilde.{ending}")

    assert not changes(lambda: make("jpg"))
    assert changes(lambda: make("avif"))
    assert changes(lambda: make("webp"))


def test_it_is_another_when_the_date_of_news_comes() -> None:
    item = news().item
    soon = timezone.now() + dt.timedelta(seconds=0.3)
    NewsItem.objects.filter(pk=item.pk).update(published_at=soon)
    before = current()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.4)")
    assert current() == before._replace(newest=soon)


def test_a_transaction_counts_once() -> None:
    with transaction.atomic():
        before = PublicChange.objects.count()
        for _ in range(3):
            SiteSettings.load().save()
        assert PublicChange.objects.count() <= before + 1


def test_what_is_rolled_back_to_a_savepoint_does_not_hide_what_follows() -> None:
    def twice() -> None:
        with transaction.atomic():
            SiteSettings.load().save()
            transaction.set_rollback(True)
        SiteSettings.load().save()

    assert changes(twice)


def test_old_rows_are_removed() -> None:
    PublicChange.objects.all().delete()
    PublicChange.objects.create(at=timezone.now() - public_version.KEPT - dt.timedelta(hours=1))
    last = PublicChange.objects.create()
    public_version.remove_old()
    assert [row.pk for row in PublicChange.objects.all()] == [last.pk]


def test_asking_is_cheap(django_assert_num_queries) -> None:
    with django_assert_num_queries(3):
        current()
