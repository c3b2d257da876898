"""From draft to readers and back, and what is asked on the way."""

import datetime as dt

import pytest
from django.db import IntegrityError
from django.utils import timezone
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.entries import publishing
from pages.models import WorkArea
from pages.news.models import Kind, NewsAddress, NewsContent, NewsItem
from tests.builders import news

pytestmark = pytest.mark.django_db
TOMORROW = dt.timedelta(days=1)


def version(content: NewsContent) -> Version:
    return Version.objects.get(object_id=content.pk, content_type__model="newscontent")


def next_draft(content: NewsContent, admin_user, **changes: object) -> NewsContent:
    draft = version(content).copy(admin_user).content
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save()
    return draft


def item(content: NewsContent) -> NewsItem:
    return NewsItem.objects.get(pk=content.item_id)


def test_publishing_writes_what_readers_are_shown() -> None:
    content = news(kind=Kind.PRESS_RELEASE, areas=[WorkArea.STANDARDS])
    shown = item(content)
    assert (shown.kind, shown.areas) == (Kind.PRESS_RELEASE, [WorkArea.STANDARDS])
    assert shown.live == {"nb": content}
    assert timezone.now() - shown.published_at < dt.timedelta(minutes=1)
    assert shown.is_public


def test_a_draft_changes_nothing_for_readers(admin_user) -> None:
    content = news()
    next_draft(content, admin_user, kind=Kind.OPINION_PIECE, title="Ny tittel")
    shown = item(content)
    assert shown.kind == Kind.NEWS
    assert shown.live["nb"].title == "Prøvesak"


def test_the_version_published_last_decides(admin_user) -> None:
    content = news(kind=Kind.NEWS)
    draft = next_draft(content, admin_user, kind=Kind.OPINION_PIECE, change_note="Nytt.")
    publishing.publish(draft, admin_user)
    shown = item(content)
    assert shown.kind == Kind.OPINION_PIECE
    assert shown.live == {"nb": draft}
    assert version(content).state == "unpublished"


def test_a_new_draft_has_blocks_and_related_items_but_no_notes(admin_user) -> None:
    other = news(title="En annen").item
    content = news(publish=False, change_note="Hei", minor_change=True)
    content.related.set([other])
    publishing.publish(content, admin_user)
    draft = next_draft(content, admin_user)
    assert list(draft.related.all()) == [other]
    (plugin,) = draft.placeholders.get(slot="content").get_plugins()
    assert plugin.get_plugin_instance()[0].body == "<p>Brødtekst.</p>"
    assert (draft.change_note, draft.minor_change, draft.released_at) == ("", False, None)


def test_what_readers_have_seen_is_not_changed_without_a_word(admin_user) -> None:
    content = news()
    draft = next_draft(content, admin_user)
    with pytest.raises(ConditionFailed, match="Leserne har sett"):
        publishing.publish(draft, admin_user)
    version(draft).archive(admin_user)
    for change in ({"change_note": "Nytt tidspunkt."}, {"minor_change": True}):
        publishing.publish(next_draft(content, admin_user, **change), admin_user)


def test_what_readers_have_not_seen_yet_is(admin_user) -> None:
    content = news(published_at=timezone.now() + TOMORROW)
    publishing.publish(next_draft(content, admin_user), admin_user)


def test_no_date_takes_an_item_from_its_readers(admin_user) -> None:
    content = news()
    later = {"published_at": timezone.now() + TOMORROW, "change_note": "x"}
    with pytest.raises(ConditionFailed, match="ta den fra dem"):
        publishing.publish(next_draft(content, admin_user, **later), admin_user)
    with pytest.raises(ConditionFailed, match="ta den fra dem"):
        news("nn", item=item(content), published_at=later["published_at"])
    assert item(content).is_public


def test_one_address_one_item(admin_user) -> None:
    first = news(title="Samme tittel")
    second = news(title="Samme tittel")
    nynorsk = news("nn", title="Samme tittel")
    assert [c.slug for c in (first, second, nynorsk)] == [
        "samme-tittel",
        "samme-tittel-2",
        "samme-tittel",
    ]
    with pytest.raises(ConditionFailed, match="annen nyhet"):
        news(slug="samme-tittel")


def test_a_draft_keeps_its_address_from_others() -> None:
    first = news(title="Samme tittel", publish=False)
    second = news(title="Samme tittel", publish=False)
    assert (first.slug, second.slug) == ("samme-tittel", "samme-tittel-2")


def test_two_that_publish_one_address_at_once(admin_user, monkeypatch) -> None:
    news(slug="en-adresse")
    late = news(slug="en-adresse", publish=False)
    monkeypatch.setattr(publishing, "ask_before_publishing", lambda *_: None)
    with pytest.raises(IntegrityError):
        publishing.publish(late, admin_user)
    assert version(late).state == "draft"
    assert not item(late).live


def test_an_address_is_never_given_away(admin_user) -> None:
    content = news(slug="gammel")
    publishing.publish(next_draft(content, admin_user, slug="ny", minor_change=True), admin_user)
    addresses = NewsAddress.objects.filter(item=content.item)
    assert set(addresses.values_list("slug", flat=True)) == {"gammel", "ny"}
    assert publishing.free_slug(NewsContent(item=NewsItem(), language="nb", title="Gammel")) == (
        "gammel-2"
    )


def test_a_withdrawn_item_has_a_reason(admin_user) -> None:
    content = news()
    with pytest.raises(ConditionFailed, match="grunn"):
        version(content).check_unpublish(admin_user)
    publishing.withdraw(content, admin_user, note="Saken var feil.")
    assert item(content).live == {}
    kept = NewsContent.all_versions.get(pk=content.pk)
    assert kept.withdrawal_note == "Saken var feil."
    assert kept.placeholders.get(slot="content").get_plugins().exists()


def test_a_draft_cannot_be_withdrawn(admin_user) -> None:
    with pytest.raises(ConditionFailed):
        publishing.withdraw(news(publish=False), admin_user, note="Feil.")


def test_its_twin_goes_on(admin_user) -> None:
    content = news(kind=Kind.PRESS_RELEASE)
    twin = news("nn", item=item(content), kind=Kind.NEWS)
    publishing.withdraw(twin, admin_user, note="Feil.")
    shown = item(content)
    assert shown.live == {"nb": content}
    assert shown.kind == Kind.PRESS_RELEASE


def test_it_can_be_published_anew(admin_user) -> None:
    content = news()
    publishing.withdraw(content, admin_user, note="Feil.")
    draft = next_draft(content, admin_user, change_note="Rettet.")
    assert draft.withdrawn_at is None
    publishing.publish(draft, admin_user)
    assert item(content).live == {"nb": draft}


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Møte på Ås: nå!", "mote-pa-as-na"),
        ("«»", "sak"),
        ("x" * 150, "x" * publishing.LONGEST_STEM),
    ],
)
def test_slugs(title: str, slug: str) -> None:
    assert publishing.free_slug(NewsContent(language="nb", title=title)) == slug
