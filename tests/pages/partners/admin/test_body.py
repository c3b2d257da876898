import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from pages.partners.models import Body, Member
from tests.builders import page_with
from tests.html import all_texts, document, only, sent_by

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    user = get_user_model().objects.create_user("redaktor", is_staff=True)
    user.groups.add(Group.objects.get(name="Redaktør"))
    client.force_login(user)
    return client


def address(forum: Body) -> str:
    return reverse("admin:partners_body_change", args=[forum.pk])


def test_members_are_entered_on_the_screen_of_the_body(editor, forum) -> None:
    given = sent_by(only(document(editor.get(address(forum))), "#body_form"))
    given |= {"members-0-name": "Etaten", "members-0-url": "https://etaten.example/"}
    assert editor.post(address(forum), given).status_code == 302
    assert [str(member) for member in forum.members.all()] == ["Etaten"]
    page = document(Client().get("/nb/samarbeid/nasjonalt-forum/"))
    assert all_texts(page, ".members li") == ["Etaten"]


def test_a_member_with_a_faulty_address_is_not_half_stored(editor, forum) -> None:
    given = sent_by(only(document(editor.get(address(forum))), "#body_form"))
    faulty = {"members-0-name": "Etaten", "members-0-url": "javascript:alert(1)"}
    response = editor.post(address(forum), given | faulty | {"name_nb": "Endret"})
    page = document(response)
    assert any(all_texts(page, ".errorlist"))
    assert only(page, "[name=members-0-name]").get("value") == "Etaten"
    assert not Member.objects.exists()
    assert Body.objects.get(pk=forum.pk).name_nb == "Nasjonalt forum"


def test_one_page_has_one_body(editor, forum) -> None:
    other = Body.objects.exclude(pk=forum.pk).first()
    given = sent_by(only(document(editor.get(address(other))), "#body_form"))
    page = document(editor.post(address(other), given | {"page": forum.page_id}))
    assert len(all_texts(page, ".errorlist")) == 1


def test_a_body_that_a_block_shows_is_not_deleted(editor, forum) -> None:
    page_with("NekMemberListPlugin", heading="Hvem", body=forum)
    url = reverse("admin:partners_body_delete", args=[forum.pk])
    editor.post(url, {"post": "yes"})
    assert Body.objects.filter(pk=forum.pk).exists()


def test_a_body_that_no_block_names_is(editor, forum) -> None:
    url = reverse("admin:partners_body_delete", args=[forum.pk])
    assert editor.post(url, {"post": "yes"}).status_code == 302
    assert not Body.objects.filter(pk=forum.pk).exists()
    assert Client().get("/nb/samarbeid/nasjonalt-forum/").status_code == 200


def test_the_list_tells_how_much_there_is_of_each(editor, forum, meet) -> None:
    for day in range(3):
        meet(day)
    Member.objects.create(body=forum, name="Etaten")
    Member.objects.create(body=forum, name="Laget")
    page = document(editor.get(reverse("admin:partners_body_changelist")))
    first = page.cssselect("#result_list tbody tr")[0]
    assert all_texts(first, "td")[-2:] == ["2", "3"]
