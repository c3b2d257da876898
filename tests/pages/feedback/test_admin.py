"""The list of what readers wrote."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from pages.feedback.models import Answer
from tests.html import document, only, text_of

pytestmark = pytest.mark.django_db
LIST = "admin:feedback_answer_changelist"


@pytest.fixture
def answer() -> Answer:
    said = {"title": "Oppdrag", "language": "nb", "found": False, "text": "<i>Hvor?</i>"}
    return Answer.objects.create(path="/nb/oppdrag/", **said)


def test_the_list_shows_texts_as_texts(client: Client, editor, answer: Answer) -> None:
    client.force_login(editor)
    page = document(client.get(reverse(LIST)))
    row = only(page, "#result_list tbody tr")
    assert "<i>Hvor?</i>" in text_of(row)
    assert only(row, 'a[href="/nb/oppdrag/"]') is not None


def test_it_is_marked_as_handled_and_back(client: Client, editor, answer: Answer) -> None:
    client.force_login(editor)
    url = reverse("admin:feedback_answer_handle", args=[answer.pk])
    for handled in (True, False):
        assert client.post(url, follow=True).status_code == 200
        answer.refresh_from_db()
        assert answer.is_handled is handled
    assert client.get(url).status_code == 405


def test_it_can_be_deleted_at_once(client: Client, editor, answer: Answer) -> None:
    """Where somebody has written what they should not."""
    client.force_login(editor)
    url = reverse("admin:feedback_answer_delete", args=[answer.pk])
    assert client.post(url, {"post": "yes"}, follow=True).status_code == 200
    assert not Answer.objects.exists()


@pytest.mark.parametrize("role", ["Skribent", "Godkjenner", "Nyhetsredaktør"])
def test_others_neither_read_nor_mark_it(client: Client, answer: Answer, role: str) -> None:
    user = get_user_model().objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    assert client.get(reverse(LIST)).status_code == 403
    url = reverse("admin:feedback_answer_handle", args=[answer.pk])
    assert client.post(url).status_code == 403
    answer.refresh_from_db()
    assert not answer.is_handled
