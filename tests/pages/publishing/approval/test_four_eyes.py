from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.news.models import NewsContent
from pages.publishing.approval import requests as approval
from pages.publishing.models import VersionWriter
from tests.builders import add_text

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on(settings) -> None:
    settings.FOUR_EYES = True


@pytest.fixture
def other(db) -> User:
    return get_user_model().objects.create_superuser("kollega")


def may_publish(user: User, version: Version) -> bool:
    return bool(Version.objects.get(pk=version.pk).check_publish.as_bool(user))


def reason(user: User, version: Version) -> str:
    return str(Version.objects.get(pk=version.pk).check_publish.as_bool(user))


def test_not_one_s_own_but_another_s(draft, writer, other) -> None:
    assert not may_publish(writer, draft)
    assert "En annen må godkjenne" in reason(writer, draft)
    assert may_publish(other, draft)


def test_one_s_own_when_another_has_approved_exactly_this(draft, writer, other) -> None:
    approval.ask(draft, writer)
    assert not may_publish(writer, draft)
    approval.approve(draft, other)
    assert may_publish(writer, draft)
    add_text(draft, "<p>Smuglet inn.</p>")
    assert not may_publish(writer, draft)
    assert "endret etter at den ble godkjent" in reason(writer, draft)


def test_an_approver_who_has_written_since_is_no_other_eyes(draft, writer, other) -> None:
    approval.ask(draft, writer)
    approval.approve(draft, other)
    VersionWriter.objects.create(version=draft, user=other)  # and put it back as it was
    assert may_publish(writer, draft)
    assert not may_publish(other, draft)


def test_what_was_sent_back_is_not_approved(draft, writer, other) -> None:
    approval.ask(draft, writer)
    approval.send_back(draft, other, "Nei.")
    assert not may_publish(writer, draft)


def test_without_the_setting_all_is_as_before(draft, writer, settings) -> None:
    settings.FOUR_EYES = False
    assert may_publish(writer, draft)


def publish_from_the_toolbar(client, version: Version) -> None:
    model = version.content_type.model
    name = f"admin:djangocms_versioning_{model}version_publish"
    client.post(reverse(name, args=[version.pk]))


def publish_news(client, version: Version) -> None:
    client.post(reverse("admin:news_newscontent_publish", args=[version.object_id]))


def publish_news_in_bulk(client, version: Version) -> None:
    chosen = {"action": "publish_chosen", "_selected_action": version.object_id}
    client.post(reverse("admin:news_newscontent_changelist"), chosen)


@pytest.mark.parametrize(
    ("kind", "way"),
    [
        ("page_draft", publish_from_the_toolbar),
        ("news_draft", publish_from_the_toolbar),
        ("news_draft", publish_news),
        ("news_draft", publish_news_in_bulk),
    ],
)
def test_no_way_leads_around_it(kind: str, way: Callable, request, client_of, other) -> None:
    version = request.getfixturevalue(kind)
    for user, state in ((version.created_by, "draft"), (other, "published")):
        way(client_of(user), version)
        assert Version.objects.get(pk=version.pk).state == state


def test_being_asked_costs_little(draft, writer, other, django_assert_max_num_queries) -> None:
    approval.ask(draft, writer)
    version = Version.objects.get(pk=draft.pk)
    assert version.content
    with django_assert_max_num_queries(5):
        version.check_publish.as_bool(writer)
    approval.approve(draft, other)
    for number in range(10):
        add_text(draft, f"<p>{number}</p>")
    version = Version.objects.get(pk=draft.pk)
    assert version.content
    with django_assert_max_num_queries(10):
        version.check_publish.as_bool(writer)


def test_news_content_is_not_asked_about_twice(news_draft, other) -> None:
    content = NewsContent.all_versions.get(pk=news_draft.object_id)
    assert Version.objects.get_for_content(content).check_publish.as_bool(other)
