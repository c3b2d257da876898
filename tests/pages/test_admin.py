import pytest
from cms.models import PageContent
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.models import PageDetails
from tests.builders import page_of, publish
from tests.html import all_texts, document, only, sent_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(client: Client) -> PageContent:
    """Of a published page, so that there are details to carry on."""
    editor = get_user_model().objects.create_superuser("redaktor")
    client.force_login(editor)
    (content,) = publish(page_of())
    PageDetails.objects.update_or_create(
        extended_object=content, defaults={"responsible": "Fagavdelingen"}
    )
    return Version.objects.get_for_content(content).copy(editor).content


def url(content: PageContent) -> str:
    return reverse("admin:cms_pagecontent_change", args=[content.pk])


def as_sent(client: Client, content: PageContent) -> dict[str, str]:
    """What a browser sends of the form as it stands."""
    return sent_by(only(document(client.get(url(content))), "#pagecontent_form"))


def test_all_of_a_page_s_settings_are_in_one_form(client: Client, draft) -> None:
    sent = as_sent(client, draft)
    assert (sent["title"], sent["slug"], sent["meta_description"]) == (
        *("Prøveside", "proveside", "En ingress."),
    )
    assert sent["responsible"] == "Fagavdelingen"
    page = document(client.get(url(draft)))
    for name in ("menu_title", "template", "next_review", "share_image"):
        assert page.cssselect(f"[name={name}]"), name
    assert all_texts(page, ".fieldset-heading")[:3] == [
        *("Tittel og ingress", "Adresse og meny", "Om siden"),
    ]
    assert page.cssselect("[name=in_navigation]")


def test_they_are_saved_together(client: Client, draft) -> None:
    changed = {"title": "Ny tittel", "responsible": "Direktøren", "next_review": "2027-01-15"}
    response = client.post(url(draft), as_sent(client, draft) | changed | {"noindex": "on"})
    assert response.status_code == 302
    saved = PageContent.admin_manager.get(pk=draft.pk)
    assert saved.title == "Ny tittel"
    details = saved.pagedetails
    assert (details.responsible, f"{details.next_review}") == ("Direktøren", "2027-01-15")
    assert details.noindex
    published = PageContent.objects.get(page=draft.page)
    assert (published.title, published.pagedetails.responsible) == ("Prøveside", "Fagavdelingen")


def test_the_menu_is_a_box_of_the_form(client: Client, draft) -> None:
    for ticked in ({"in_navigation": "on"}, {}):
        sent = {k: v for k, v in as_sent(client, draft).items() if k != "in_navigation"} | ticked
        client.post(url(draft), sent)
        assert PageContent.admin_manager.get(pk=draft.pk).in_navigation == bool(ticked)


def test_one_faulty_field_saves_nothing_and_loses_nothing(client: Client, draft) -> None:
    faulty = {"title": "Ny tittel", "responsible": "Direktøren", "next_review": "i morgen"}
    page = document(client.post(url(draft), as_sent(client, draft) | faulty))
    assert any(all_texts(page, ".errorlist"))
    assert only(page, "[name=responsible]").get("value") == "Direktøren"
    saved = PageContent.admin_manager.get(pk=draft.pk)
    assert (saved.title, saved.pagedetails.responsible) == ("Prøveside", "Fagavdelingen")


def test_those_without_the_right_change_nothing(client: Client, draft) -> None:
    sent = as_sent(client, draft) | {"responsible": "Noen andre"}
    client.force_login(get_user_model().objects.create_user("skribent", is_staff=True))
    assert client.post(url(draft), sent).status_code in {302, 403}
    assert PageDetails.objects.get(extended_object=draft).responsible == "Fagavdelingen"


def test_a_published_page_s_settings_are_not_changed(client: Client, draft) -> None:
    sent = as_sent(client, draft)
    published = PageContent.objects.get(page=draft.page)
    client.post(url(published), sent | {"responsible": "Noen andre"})
    assert PageDetails.objects.get(extended_object=published).responsible == "Fagavdelingen"
    assert client.get(url(published)).status_code == 200


def test_the_head_is_the_same_on_every_screen(admin_client: Client) -> None:
    """Django's screens for a new password have a head of their own."""
    heads = [
        all_texts(document(admin_client.get(reverse(name))), "#user-tools a, #user-tools button")
        for name in ("admin:index", "admin:password_change")
    ]
    assert "Hjelp" in heads[0]
    assert heads[0] == heads[1]


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("links_foundlink", "Lenker"),
        ("links_pageaddress", "Gamle adresser"),
        ("news_newscontent", "Nyheter"),
        ("publishing_approvalrequest", "Godkjenninger"),
    ],
)
def test_a_list_is_called_what_it_lists(admin_client: Client, name: str, title: str) -> None:
    page = document(admin_client.get(reverse(f"admin:{name}_changelist")))
    assert all_texts(page, "h1") == [title]


def test_one_thing_has_one_name_on_the_forms_of_a_page(admin_client: Client) -> None:
    page = document(admin_client.get(reverse("admin:cms_pagecontent_add")))
    assert {"Adresse:", "Ingress:"} <= set(all_texts(page, "label"))
