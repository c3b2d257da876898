import pytest
from django.contrib.auth.models import User
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing import checks
from pages.publishing.comparison.version_contents import blocks
from pages.publishing.versions import one_version
from pages.written_forms.drafts import making, reading_through
from pages.written_forms.models import MachineDraft
from tests.builders import news, version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(django_user_model) -> User:
    return django_user_model.objects.create_superuser("skribent")


@pytest.fixture
def made(program, user) -> MachineDraft:
    program("sed 's/rart/*rart/'")
    return making.make(version_of(news(body="<p>Et rart ord.</p>")), user)


def rules(version: Version) -> list[str]:
    return [
        each.place.excerpt for each in checks.of(version).findings if each.rule == "unread_draft"
    ]


def test_it_cannot_be_published_unread(made, user) -> None:
    with pytest.raises(ConditionFailed):
        one_version.publish(made.version, user)
    assert rules(made.version) == ["", "Et rart ord."]
    reading_through.say_read(made, user)
    assert rules(made.version) == []
    assert one_version.publish(made.version, user).state == "published"


def test_a_mended_word_is_no_longer_named(made) -> None:
    (block,) = blocks(made.version)
    block.body = "<p>Eit underleg ord.</p>"
    block.save()
    assert reading_through.left(made, made.version) == []
    assert rules(made.version) == [""]


def test_putting_it_away_and_back_does_not_read_it(made, user) -> None:
    made.version.archive(user)
    restored = one_version.restore(made.version, user)
    assert rules(restored)[0] == ""
    with pytest.raises(ConditionFailed):
        one_version.publish(restored, user)


def test_the_next_version_is_an_ordinary_draft(made, user) -> None:
    reading_through.say_read(made, user)
    published = one_version.publish(made.version, user)
    assert rules(one_version.new_draft(published, user)) == []


def test_what_people_write_asks_nothing(user) -> None:
    assert rules(version_of(news(publish=False))) == []


def test_no_mark_is_in_what_readers_get(made, user, client) -> None:
    reading_through.say_read(made, user)
    published = one_version.publish(made.version, user)
    page = client.get(published.content.get_absolute_url()).content.decode()
    assert "Et rart ord." in page
    assert "<mark" not in page
    assert "*rart" not in page
