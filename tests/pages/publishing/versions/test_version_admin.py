"""The versions' screens, as editors get them."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from cms.models import CMSPlugin, PageContent
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.urls import reverse
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version

from pages.publishing.versions import one_version
from pages.publishing.versions.version_table import own_url
from pages.seed.content import Block
from tests.builders import news, page_of, publish
from tests.html import Document, all_texts, document, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> Version:
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": "<p>Brødtekst.</p>"})))
    return Version.objects.get_for_content(content)


@pytest.fixture
def kari(django_user_model) -> AbstractUser:
    return django_user_model.objects.create_superuser(
        "kari", first_name="Kari", last_name="Nordmann"
    )


@pytest.fixture
def table(admin_client: Client) -> Callable[[Version], Document]:
    def get(version: Version) -> Document:
        return document(admin_client.get(version_list_url(version.content)))

    return get


def row(page: Document, number: str) -> Document:
    (found,) = (
        tr
        for tr in page.cssselect("#result_list tbody tr")
        if text_of(tr.cssselect(".field-number")[0]) == number
    )
    return found


def offered(page: Document, number: str) -> list[str]:
    return all_texts(row(page, number), ".version-actions a, .version-actions button")


def messages(client: Client, address: str) -> str:
    return " ".join(all_texts(document(client.get(address)), ".messagelist li"))


# --- The table --------------------------------------------------------------------------------


def test_each_state_in_words_with_what_can_be_done(page: Version, table, admin_user) -> None:
    assert offered(table(page), "1") == ["Forhåndsvis", "Nytt utkast", "Sammenlign", "Avpubliser"]
    draft = one_version.new_draft(page, admin_user)
    shown = table(page)
    assert all_texts(shown, ".version-state") == ["Utkast", "Publisert"]
    assert offered(shown, "2") == ["Rediger", "Sammenlign", "Publiser", "Arkiver", "Forkast"]
    assert offered(shown, "1") == ["Forhåndsvis", "Sammenlign", "Avpubliser"]
    one_version.publish(draft, admin_user)
    assert offered(table(page), "1") == ["Forhåndsvis", "Sammenlign", "Ta fram igjen som utkast"]
    one_version.unpublish(draft, admin_user)
    assert "Publiser igjen" in offered(table(page), "2")
    assert "Publiser igjen" not in offered(table(page), "1")


def test_the_table_says_who_holds_the_draft(page: Version, table, kari) -> None:
    one_version.new_draft(page, kari)
    shown = table(page)
    (holder,) = row(shown, "2").cssselect(".field-holder")
    assert text_of(holder).startswith("Kari Nordmann")
    assert all_texts(holder, ".version-since")[0].startswith("siden ")
    assert offered(shown, "2") == ["Forhåndsvis", "Sammenlign", "Ta over", "Publiser"]


def test_a_longer_table_asks_the_database_no_more(
    page: Version, table, admin_user, django_assert_max_num_queries
) -> None:
    for _number in range(6):
        page = one_version.publish(one_version.new_draft(page, admin_user), admin_user)
    table(page)
    with django_assert_max_num_queries(45):
        table(page)


# --- Whoever comes second ---------------------------------------------------------------------


def test_a_second_click_on_publish_is_told(page: Version, admin_client, admin_user) -> None:
    draft = one_version.new_draft(page, admin_user)
    for _click in range(2):
        response = admin_client.post(own_url("publish", draft))
        assert response.status_code == 302
    assert "kan ikke publiseres" in messages(admin_client, version_list_url(page.content))


def test_a_click_on_what_is_gone_is_told(page: Version, admin_client, admin_user) -> None:
    draft = one_version.new_draft(page, admin_user)
    url = own_url("discard", draft)
    assert admin_client.post(url, {"discard": "1"}).status_code == 302
    assert admin_client.post(url, {"discard": "1"}).status_code == 302
    assert messages(admin_client, reverse("admin:index"))


# --- Taking over ------------------------------------------------------------------------------


def test_whoever_edits_another_s_draft_is_asked_to_take_it_over(
    page: Version, admin_client, admin_user, kari
) -> None:
    draft = one_version.new_draft(page, kari)
    response = admin_client.post(own_url("edit_redirect", page))
    assert urlsplit(response["Location"]).path == own_url("take_over", draft)
    asked = document(admin_client.get(response["Location"]))
    assert "Kari Nordmann har hatt dette utkastet siden" in text_of(asked)
    admin_client.post(own_url("take_over", draft))
    draft.refresh_from_db(fields=["locked_by"])
    assert draft.locked_by == admin_user


def test_a_draft_that_is_discarded_at_the_same_moment(
    page: Version, admin_client, admin_user, monkeypatch
) -> None:
    one_version.new_draft(page, admin_user)
    find = one_version.new_draft

    def found_and_then_discarded(version: Version, user: AbstractUser) -> Version:
        draft = find(version, user)
        Version.objects.get(pk=draft.pk).delete()
        return draft

    monkeypatch.setattr(one_version, "new_draft", found_and_then_discarded)
    response = admin_client.post(own_url("edit_redirect", page))
    assert response.status_code == 302
    assert admin_client.get(response["Location"]).status_code == 404


def test_those_who_may_not_edit_take_nothing_over(page: Version, kari, django_user_model) -> None:
    draft = one_version.new_draft(page, kari)
    client = Client()
    client.force_login(django_user_model.objects.create_user("ingen", is_staff=True))
    client.post(own_url("take_over", draft))
    draft.refresh_from_db(fields=["locked_by"])
    assert draft.locked_by == kari


@pytest.fixture
def taken(page: Version, kari: AbstractUser, admin_user: AbstractUser) -> PageContent:
    """The admin had it, and Kari took it over."""
    draft = one_version.new_draft(page, admin_user)
    one_version.take_over(draft, kari)
    return draft.content


def plugin_of(content: PageContent) -> CMSPlugin:
    return CMSPlugin.objects.get(placeholder__in=content.placeholders.all())


def test_the_former_holder_keeps_the_text_of_a_block(taken, admin_client) -> None:
    url = reverse("admin:cms_placeholder_edit_plugin", args=[plugin_of(taken).pk])
    sent = {"body": "<p>Et langt avsnitt.</p><script>alert(1)</script>"}
    response = admin_client.post(url, sent)
    assert response.status_code == 409
    response.status_code = 200
    shown = document(response)
    assert "Kari Nordmann overtok dette utkastet" in text_of(shown.cssselect(".errornote")[0])
    assert all_texts(shown, ".typed-text p") == ["Et langt avsnitt."]
    assert not shown.cssselect(".typed-text script")


def test_a_script_gets_the_sentence_alone(taken, admin_client) -> None:
    url = reverse("admin:cms_placeholder_delete_plugin", args=[plugin_of(taken).pk])
    headers = {"X-Requested-With": "XMLHttpRequest"}
    response = admin_client.post(url, {"post": "yes"}, headers=headers)
    assert response.status_code == 409
    assert response.content.decode().startswith("Kari Nordmann overtok")


def test_the_former_holder_keeps_the_settings_of_a_page(taken, admin_client) -> None:
    url = reverse("admin:cms_pagecontent_change", args=[taken.pk])
    response = admin_client.post(url, {"title": "En lang tittel", "slug": "lang"})
    assert response.status_code == 409
    assert "En lang tittel" in response.content.decode()


# --- Old versions -----------------------------------------------------------------------------


def test_an_old_version_is_brought_back_as_a_draft(page: Version, admin_client, admin_user) -> None:
    second = one_version.publish(one_version.new_draft(page, admin_user), admin_user)
    one_version.new_draft(second, admin_user)
    asked = document(admin_client.get(own_url("revert", page)))
    assert "Det finnes et utkast fra før, versjon 3." in text_of(asked)
    response = admin_client.post(own_url("revert", page))
    assert "Versjon 1 er tatt fram igjen" in messages(admin_client, response["Location"])


def test_an_unpublishing_is_undone(admin_client, admin_user) -> None:
    (content,) = publish(page_of())
    version = Version.objects.get_for_content(content)
    one_version.unpublish(version, admin_user)
    assert "på samme adresse" in text_of(
        document(admin_client.get(own_url("publish_again", version)))
    )
    response = admin_client.post(own_url("publish_again", version))
    assert "Leserne ser versjon 1 igjen" in messages(admin_client, response["Location"])
    assert Client().get(content.get_absolute_url()).status_code == 200


def test_those_who_may_not_publish_undo_nothing(admin_user, django_user_model) -> None:
    (content,) = publish(page_of())
    version = Version.objects.get_for_content(content)
    one_version.unpublish(version, admin_user)
    client = Client()
    client.force_login(django_user_model.objects.create_user("ingen", is_staff=True))
    client.post(own_url("publish_again", version))
    assert Client().get(content.get_absolute_url()).status_code == 404


def test_the_table_of_news(table, admin_user) -> None:
    version = Version.objects.get_for_content(news())
    assert offered(table(version), "1") == ["Forhåndsvis", "Nytt utkast", "Sammenlign"]
