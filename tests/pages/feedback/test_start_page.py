"""What editors find of it after logging in."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml.html import HtmlElement

from pages.feedback import answers
from pages.feedback.models import Answer
from pages.feedback.start_page import sections
from tests.html import document, only, text_of

pytestmark = pytest.mark.django_db


def kept(path: str = "/nb/oppdrag/", text: str = "", *, found: bool = False, **more: bool) -> None:
    Answer.objects.create(path=path, title=path, language=path[1:3], text=text, found=found, **more)


def rows(client: Client, key: str) -> list[HtmlElement]:
    page = document(client.get(reverse("admin:index")))
    return only(page, f"[aria-labelledby=start-{key}]").cssselect("li")


def test_the_newest_texts_lead_to_their_pages(client: Client, editor) -> None:
    client.force_login(editor)
    kept(text="Eldst.")
    kept(text="<b>Nyest</b>.", path="/nn/om-oss/")
    kept(text="Ferdig.", is_handled=True)
    kept()
    found = rows(client, "feedback")
    assert [text_of(only(row, ".start-note")) for row in found] == ["<b>Nyest</b>.", "Eldst."]
    assert only(found[0], "a").get("href") == "/nn/om-oss/"


def test_pages_with_most_no_come_first(client: Client, editor) -> None:
    client.force_login(editor)
    for path, no, yes in (("/nb/a/", 1, 3), ("/nb/b/", 2, 0), ("/nb/c/", 0, 9)):
        for number in range(no + yes):
            kept(path, found=number >= no)
    found = rows(client, "not-found")
    assert [only(row, "a").get("href") for row in found] == ["/nb/b/", "/nb/a/"]
    assert "1 nei av 4 svar" in text_of(found[1])


def test_a_renamed_page_has_the_title_it_had_last(client: Client, editor) -> None:
    client.force_login(editor)
    for title in ("Gammel", "Ny"):
        answers.keep("/nb/a/", title, "nb", found=False)
    (row,) = rows(client, "not-found")
    assert text_of(only(row, "a")) == "Ny"


@pytest.mark.parametrize("role", ["Skribent", "Nyhetsskribent", "Godkjenner"])
def test_others_see_nothing_of_it(role: str) -> None:
    user = get_user_model().objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    kept(text="Noe.")
    assert list(sections(user)) == []


def test_many_answers_cost_no_more_queries(editor) -> None:
    editor.has_perm("feedback.view_answer")
    for number in range(30):
        kept(f"/nb/{number}/", text="Noe.")
    with CaptureQueriesContext(connection) as captured:
        list(sections(editor))
    assert len(captured) == 3
