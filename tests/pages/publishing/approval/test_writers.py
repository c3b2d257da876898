"""Who wrote, as seen from what they do in their browser."""

import pytest
from cms.models import CMSPlugin, Placeholder
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.models import PageDetails
from pages.news.models import NewsContent
from pages.publishing.approval.writers import writers
from tests.builders import add_text
from tests.html import document, only, sent_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(db) -> User:
    return get_user_model().objects.create_superuser("kollega")


@pytest.fixture
def browser(client_of, other, draft) -> Client:
    Version.objects.filter(pk=draft.pk).update(locked_by=other)
    return client_of(other)


def names(version: Version) -> set[str]:
    found = writers(Version.objects.get(pk=version.pk))
    return set(get_user_model().objects.filter(pk__in=found).values_list("username", flat=True))


def placeholder_of(version: Version) -> Placeholder:
    return version.content.placeholders.get(slot="content")


def block_of(version: Version) -> CMSPlugin:
    return CMSPlugin.objects.filter(placeholder=placeholder_of(version)).first()


def adds_a_block(browser: Client, version: Version, path: str = "/nb/") -> None:
    query = {
        "placeholder_id": placeholder_of(version).pk,
        "plugin_type": "NekTextPlugin",
        "plugin_language": "nb",
        "plugin_position": 1,
    }
    query |= {"cms_path": path} if path else {}
    browser.post(reverse("admin:cms_placeholder_add_plugin", query=query), {"body": "<p>Ny.</p>"})


def adds_a_block_by_hand(browser: Client, version: Version) -> None:
    """Without what the toolbar would send along."""
    adds_a_block(browser, version, path="")


def changes_a_block(browser: Client, version: Version) -> None:
    url = reverse("admin:cms_placeholder_edit_plugin", args=[block_of(version).pk])
    browser.post(f"{url}?cms_path=/nb/", {"body": "<p>Endret.</p>"})


def deletes_a_block(browser: Client, version: Version) -> None:
    url = reverse("admin:cms_placeholder_delete_plugin", args=[block_of(version).pk])
    browser.post(f"{url}?cms_path=/nb/", {"post": "yes"})


def moves_a_block(browser: Client, version: Version) -> None:
    add_text(version, "<p>En til.</p>")
    sent = {
        "plugin_id": block_of(version).pk,
        "target_language": "nb",
        "target_position": 2,
    }
    browser.post(f"{reverse('admin:cms_placeholder_move_plugin')}?cms_path=/nb/", sent)


WAYS = [adds_a_block, adds_a_block_by_hand, changes_a_block, deletes_a_block, moves_a_block]


@pytest.mark.filterwarnings("ignore:All custom placeholder admin endpoints")
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_whoever_touches_a_block_is_a_writer(browser: Client, draft, way) -> None:
    assert names(draft) == {"skribent"}
    way(browser, draft)
    assert names(draft) == {"skribent", "kollega"}


def test_whoever_saves_the_form_of_the_news_is_a_writer(client_of, news_draft, other) -> None:
    Version.objects.filter(pk=news_draft.pk).update(locked_by=other)
    content = NewsContent.all_versions.get(pk=news_draft.object_id)
    sent = {"title": "Ny", "slug": "ny", "lead": "x", "language": "nb", "kind": "news"}
    sent["opened_at"] = content.edited_at.isoformat()
    client_of(other).post(reverse("admin:news_newscontent_change", args=[content.pk]), sent)
    assert NewsContent.all_versions.get(pk=content.pk).title == "Ny"
    assert names(news_draft) == {"skribent", "kollega"}


def test_whoever_saves_page_settings_is_a_writer(client_of, page_draft, other) -> None:
    Version.objects.filter(pk=page_draft.pk).update(locked_by=other)
    details = PageDetails.objects.get(extended_object=page_draft.content)
    url = reverse("admin:cms_pagecontent_change", args=[page_draft.object_id])
    client = client_of(other)
    form = only(document(client.get(url)), "#pagecontent_form")
    client.post(url, sent_by(form) | {"responsible": "Noen"})
    assert PageDetails.objects.get(pk=details.pk).responsible == "Noen"
    assert names(page_draft) == {"skribent", "kollega"}


def test_looking_and_publishing_is_not_writing(client_of, page_draft, other) -> None:
    client = client_of(other)
    client.get(reverse("admin:publishing_compare", args=[page_draft.pk]))
    model = page_draft.content_type.model
    client.post(reverse(f"admin:djangocms_versioning_{model}version_publish", args=[page_draft.pk]))
    assert Version.objects.get(pk=page_draft.pk).state == "published"
    assert names(page_draft) == {"skribent"}


def test_a_draft_can_be_discarded_by_another(browser: Client, draft) -> None:
    name = f"admin:djangocms_versioning_{draft.content_type.model}version_discard"
    browser.post(reverse(name, args=[draft.pk]), {"discard": "1"})
    assert not Version.objects.filter(pk=draft.pk).exists()


def test_an_archived_draft_s_writers_come_along_to_the_next(page_draft, other) -> None:
    page_draft.archive(other)
    again = Version.objects.get(pk=page_draft.pk).copy(other)
    assert names(again) == {"skribent", "kollega"}
    again.publish(other)
    assert names(Version.objects.get(pk=again.pk).copy(other)) == {"kollega"}
