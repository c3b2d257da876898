import datetime as dt
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from filer.models import File
from lxml import html

from pages.partners.models import Meeting
from tests.html import all_texts, document, only, sent_by

pytestmark = pytest.mark.django_db
ADD = reverse("admin:partners_meeting_add")


@pytest.fixture
def editor(client: Client) -> Client:
    user = get_user_model().objects.create_user("redaktor", is_staff=True)
    user.groups.add(Group.objects.get(name="Redaktør"))
    client.force_login(user)
    return client


@pytest.fixture
def paper(settings, tmp_path) -> File:
    settings.MEDIA_ROOT = tmp_path
    return File.objects.create(file=ContentFile(b"Referat", "referat.txt"))


def form(client: Client, url: str = ADD) -> dict[str, str]:
    return sent_by(only(document(client.get(url)), "#meeting_form"))


def send(client: Client, url: str = ADD, **fields: Any) -> HttpResponse:
    typed = {"title_nb": "Forumsmøte", "date": "2026-01-15", "status": "held"}
    return client.post(url, form(client, url) | typed | fields)


def errors(response: HttpResponse) -> list[str]:
    return all_texts(html.document_fromstring(response.content.decode()), ".errorlist li")


def test_a_meeting_with_its_minutes_is_entered_on_one_screen(editor, forum, paper) -> None:
    given = {"body": forum.pk, "documents-0-title": "Referat fra møtet"}
    response = send(editor, **given, **{"documents-0-file": paper.pk})
    assert response.url == reverse("admin:partners_body_change", args=[forum.pk])
    (meeting,) = forum.meetings.all()
    assert [entry.title for entry in meeting.documents.all()] == ["Referat fra møtet"]
    screen = document(editor.get(response.url))
    address = reverse("admin:partners_meeting_change", args=[meeting.pk])
    link = only(screen, f".readonly a[href='{address}']")
    assert link.text_content().endswith("Forumsmøte")


def test_its_history_is_kept(editor, forum, meet) -> None:
    meeting = meet(-3)
    url = reverse("admin:partners_meeting_change", args=[meeting.pk])
    send(editor, url, place="Hamar")
    entry = LogEntry.objects.get(object_id=meeting.pk, content_type__model="meeting")
    assert "place" in entry.change_message.lower()


def test_a_document_without_a_title_or_file_is_asked_for_it(editor, forum, paper) -> None:
    kept = send(
        editor, body=forum.pk, **{"documents-0-file": paper.pk, "documents-0-language": "nn"}
    )
    assert errors(kept) == ["Skriv hva dokumentet heter, slik leserne skal se det."]
    screen = html.document_fromstring(kept.content.decode())
    assert only(screen, "[name=title_nb]").get("value") == "Forumsmøte"
    assert only(screen, "[name=documents-0-file]").get("value") == str(paper.pk)
    without = send(editor, body=forum.pk, **{"documents-0-title": "Referat"})
    assert errors(without) == ["Velg filen, eller fjern dokumentet."]
    assert not Meeting.objects.exists()


def test_a_meeting_that_cannot_be_is_refused_and_nothing_typed_is_lost(editor, forum) -> None:
    response = send(editor, body=forum.pk, start_time="12:00", end_time="10:00", place="Hamar")
    assert errors(response) == ["Møtet slutter før det begynner."]
    screen = html.document_fromstring(response.content.decode())
    assert only(screen, "[name=place]").get("value") == "Hamar"


def test_the_same_meeting_again_is_refused(editor, forum) -> None:
    send(editor, body=forum.pk)
    (said,) = errors(send(editor, body=forum.pk))
    assert said.startswith("Organet har allerede et møte denne dagen")
    assert forum.meetings.count() == 1


def test_nonsense_is_answered_in_words(editor, forum) -> None:
    nonsense = {"date": "31.02.2026", "start_time": "25:99", "status": "x" * 300, "body": "x"}
    nonsense |= {"title_nb": "x" * 100_000, "documents-0-title": "x", "documents-0-file": "999999"}
    response = send(editor, **nonsense)
    assert response.status_code == 200
    assert len(errors(response)) == 7


def test_the_screen_of_a_body_leads_to_a_new_meeting_of_it(editor, forum) -> None:
    screen = document(editor.get(reverse("admin:partners_body_change", args=[forum.pk])))
    (url,) = {a.get("href") for a in screen.cssselect(".readonly a") if "add" in a.get("href")}
    assert form(editor, url)["body"] == str(forum.pk)


def test_the_list_costs_no_more_with_more_meetings(
    editor, meet, django_assert_max_num_queries
) -> None:
    for day in range(40):
        meet(day)
    with django_assert_max_num_queries(12):
        page = document(editor.get(reverse("admin:partners_meeting_changelist")))
    assert len(page.cssselect("#result_list tbody tr")) == 40


def test_a_file_of_a_meeting_is_known_to_be_in_use(editor, forum, meet, minutes) -> None:
    given = minutes(meet(-3, "Forumsmøte"))
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("sjef"))
    url = reverse("admin:filer_file_delete", args=[given.file_id])
    response = client.post(url, {"post": "yes"})
    assert response.status_code == 409
    page = html.document_fromstring(response.content.decode())
    where = reverse("admin:partners_meeting_change", args=[given.meeting_id])
    assert only(page, f"a[href='{where}']").text_content().endswith("Forumsmøte")
    assert File.objects.filter(pk=given.file_id).exists()


def test_readers_see_a_change_at_once(editor, forum, client: Client) -> None:
    send(editor, body=forum.pk, date=str(timezone.localdate() - dt.timedelta(days=1)))
    page = document(Client().get("/nb/samarbeid/nasjonalt-forum/"))
    assert all_texts(page, ".meetings h4") == ["Forumsmøte"]
