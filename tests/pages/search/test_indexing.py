import datetime as dt
from io import StringIO

import pytest
from cms.models import PageContent
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from pages.entries import publishing
from pages.search import indexing
from pages.search.models import Entry, KnownWord
from pages.seed.build import seed_user
from pages.seed.content import Block, Content, SeedPage
from tests.builders import add_text, news, page_of, publish, version_of

pytestmark = pytest.mark.django_db


def entries(word: str) -> set[tuple[str, int, str]]:
    found = Entry.objects.filter(body__contains=word) | Entry.objects.filter(title__contains=word)
    return set(found.values_list("kind", "object_id", "language"))


def test_all_that_the_seed_publishes_is_in_the_index() -> None:
    pages = Entry.objects.filter(kind="page")

    assert {tuple(row) for row in pages.values_list("object_id", "language")} == {
        tuple(row) for row in PageContent.objects.values_list("page_id", "language")
    }
    assert Entry.objects.filter(kind="news").exists()


def test_the_blocks_of_a_page_are_its_text() -> None:
    (content,) = publish(
        page_of(Block("NekTextPlugin", {"body": "<p>Et sjeldent kvitringord.</p>"}))
    )

    assert entries("kvitringord") == {("page", content.page_id, "nb")}
    assert KnownWord.objects.filter(word="kvitringord").exists()


def test_an_item_is_indexed_when_it_is_published_and_not_before() -> None:
    draft = news(body="<p>Et sjeldent kvitringord.</p>", publish=False)
    assert entries("kvitringord") == set()

    publishing.publish(draft, seed_user())

    assert entries("kvitringord") == {("news", draft.item_id, "nb")}


def test_what_is_undone_with_a_publish_is_not_in_the_index() -> None:
    draft = news(body="<p>Et sjeldent kvitringord.</p>", publish=False)

    with transaction.atomic():
        publishing.publish(draft, seed_user())
        transaction.set_rollback(True)

    assert entries("kvitringord") == set()


def test_a_new_version_takes_the_place_of_the_old() -> None:
    content = news(body="<p>Et sjeldent kvitringord.</p>")
    draft = version_of(content).copy(seed_user()).content
    draft.title, draft.minor_change = "Kvatringord", True
    draft.save()

    assert entries("Kvatringord") == set()
    publishing.publish(draft, seed_user())
    assert entries("Kvatringord") == {("news", draft.item_id, "nb")}


def test_what_is_withdrawn_leaves_the_index() -> None:
    content = news(title="Kvitringord")

    publishing.withdraw(content, get_user_model().objects.create_superuser("sjef"), note="Feil.")

    assert entries("Kvitringord") == set()


def test_an_unpublished_and_a_deleted_page_leave_the_index() -> None:
    unpublished, deleted = (
        publish(SeedPage(key, [Content(("nb",), "Kvitringord", key, "", [])]))[0]
        for key in ("a", "b")
    )
    assert len(entries("Kvitringord")) == 2

    version_of(unpublished).unpublish(seed_user())
    deleted.page.delete()

    assert entries("Kvitringord") == set()


def test_a_text_holds_the_words_of_its_twin() -> None:
    content = news(title="Om kvitringord")
    news("nn", item=content.item, title="Om kvatringord")

    found = Entry.objects.extra(where=["vector @@ 'kvatringord:D'"])

    assert found.values_list("object_id", "language").get() == (content.item_id, "nb")


def test_the_index_is_made_anew_with_all_that_is_public() -> None:
    out = StringIO()
    content = news(title="Kvitringord")
    Entry.objects.filter(object_id=content.item_id, kind="news").delete()
    Entry.objects.create(
        kind="news", object_id=0, language="nb", title="Borte", vector="", heading=""
    )
    KnownWord.objects.create(word="borteord", key="borteord")

    call_command("rebuild_search", stdout=out)

    assert entries("Kvitringord") == {("news", content.item_id, "nb")}
    assert entries("Borte") == set()
    assert not KnownWord.objects.filter(word="borteord").exists()
    assert "are indexed" in out.getvalue()


def test_readers_find_what_they_found_before_while_the_index_is_made() -> None:
    there = Entry.objects.count()
    seen = []
    indexing.rebuild(lambda *_progress: seen.append(Entry.objects.count()))

    assert seen
    assert set(seen) == {there}


def test_news_of_a_date_to_come_is_indexed_with_that_date() -> None:
    later = timezone.now() + dt.timedelta(days=3)

    content = news(title="Kvitringord", published_at=later)

    assert Entry.objects.get(object_id=content.item_id, kind="news").public_from == later


def test_publishing_asks_few_queries_for_the_index(django_assert_max_num_queries) -> None:
    content = news(title="Kvitringord")
    add_text(version_of(content), "<p>Mer tekst.</p>")

    with django_assert_max_num_queries(10):
        indexing.index("news", [content.item_id])
