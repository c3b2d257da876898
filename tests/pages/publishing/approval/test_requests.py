from io import BytesIO

import pytest
from cms.models import CMSPlugin
from django.contrib.auth.models import User
from django.core import mail
from django.core.files.base import ContentFile
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version
from PIL import Image as Pillow

from pages.models import PageDetails, Text
from pages.publishing.approval import requests as approval
from pages.publishing.models import ApprovalEntry, ApprovalRequest
from tests.builders import add_picture, add_text, news
from tests.pages.publishing.conftest import APPROVER

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(person) -> User:
    return person("godkjenner", *APPROVER, email="godkjenner@x.example")


def status(version: Version) -> str:
    return approval.state(Version.objects.get(pk=version.pk)).status


def test_a_draft_is_asked_about_and_approved(draft, writer, approver) -> None:
    assert status(draft) == "none"
    request = approval.ask(draft, writer, "Haster litt.")
    assert status(draft) == "waiting"
    assert list(approval.waiting(approver)) == [request]
    approval.approve(draft, approver, "Bra.")
    assert status(draft) == "approved"
    assert list(approval.waiting(approver)) == []
    assert [entry.text for entry in approval.answered(writer)] == ["Bra."]


def test_it_can_be_sent_back_and_asked_about_anew(draft, writer, approver) -> None:
    approval.ask(draft, writer)
    with pytest.raises(ConditionFailed):
        approval.send_back(draft, approver, " ")
    approval.send_back(draft, approver, "Mangler kilde.")
    assert status(draft) == "sent_back"
    assert [entry.kind for entry in approval.answered(writer)] == ["sent_back"]
    approval.ask(draft, writer)
    assert status(draft) == "waiting"
    assert approval.answered(writer) == []
    assert len(approval.history(draft)) == 2


CHANGES = {
    "title": lambda version: _set(version.content, title="Ny tittel"),
    "a new block": lambda version: add_text(version, "<p>Nytt.</p>"),
    "a word": lambda version: Text.objects.filter(placeholder__object_id=version.object_id).update(
        body="<p>Vi gir råd til noen.</p>"
    ),
    "a block less": lambda version: CMSPlugin.objects.filter(
        placeholder__object_id=version.object_id
    ).delete(),
}


def _set(content, **fields: str) -> None:
    type(content)._base_manager.filter(pk=content.pk).update(**fields)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_makes_the_approval_void(draft, writer, approver, change) -> None:
    approval.ask(draft, writer)
    approval.approve(draft, approver)
    change(draft)
    assert status(draft) == "void"


def test_page_details_are_part_of_what_is_approved(page_draft, writer, approver) -> None:
    approval.ask(page_draft, writer)
    approval.approve(page_draft, approver)
    PageDetails.objects.filter(extended_object=page_draft.content).update(responsible="Noen")
    assert status(page_draft) == "void"


def test_a_note_on_the_change_is_not(news_draft, writer, approver) -> None:
    approval.ask(news_draft, writer)
    approval.approve(news_draft, approver)
    _set(news_draft.content, change_note="Rettet.")
    assert status(news_draft) == "approved"


def test_another_file_in_a_picture_is_a_change(page_draft, writer, approver, picture) -> None:
    add_picture(page_draft, picture)
    approval.ask(page_draft, writer)
    approval.approve(page_draft, approver)
    other = BytesIO()
    Pillow.new("RGB", (1600, 900), "olive").save(other, "PNG")
    picture.file = ContentFile(other.getvalue(), "bilde.png")
    picture.save()
    assert status(page_draft) == "void"


def test_what_changed_while_it_was_read_is_not_approved(draft, writer, approver) -> None:
    approval.ask(draft, writer)
    with pytest.raises(ConditionFailed, match="endret"):
        approval.approve(draft, approver, seen="of another text")
    assert status(draft) == "waiting"


def test_nobody_answers_without_the_right_or_about_their_own_text(
    draft, writer, person, approver
) -> None:
    approval.ask(draft, writer)
    for user in (person("uten"), writer):
        with pytest.raises(ConditionFailed):
            approval.approve(draft, user)
        with pytest.raises(ConditionFailed):
            approval.send_back(draft, user, "Nei.")
    assert status(draft) == "waiting"
    assert list(approval.waiting(writer)) == []


def test_only_who_may_change_it_asks_and_once(draft, writer, person) -> None:
    with pytest.raises(ConditionFailed):
        approval.ask(draft, person("uten"))
    approval.ask(draft, writer)
    with pytest.raises(ConditionFailed):
        approval.ask(draft, writer)


def test_one_who_is_asked_by_name_is_the_one_who_waits(draft, writer, person, approver) -> None:
    other = person("en-annen", *APPROVER)
    with pytest.raises(ConditionFailed):
        approval.ask(draft, writer, to=person("uten"))
    request = approval.ask(draft, writer, to=other)
    assert list(approval.waiting(other)) == [request]
    assert list(approval.waiting(approver)) == []
    approval.approve(draft, approver)  # who happens to see it


def test_nothing_is_asked_or_answered_of_what_is_no_draft(draft, writer, approver, chief) -> None:
    approval.ask(draft, writer)
    draft.publish(chief)
    for do in (approval.approve, approval.ask):
        with pytest.raises(ConditionFailed):
            do(draft, approver)
    assert list(approval.waiting(approver)) == []


def test_what_was_said_outlives_the_draft(page_draft, writer, approver) -> None:
    approval.ask(page_draft, writer, "Se på denne.")
    approval.comment(page_draft, approver, "Hva er kilden?")
    title = page_draft.content.title
    page_draft.delete()
    assert ApprovalRequest.objects.get().title == title
    assert ApprovalEntry.objects.get().text == "Hva er kilden?"
    assert list(approval.waiting(approver)) == []


def test_mails_are_sent_once_it_is_so(
    draft, writer, approver, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        approval.ask(draft, writer, "Haster.", to=approver, link="https://x.example/se")
        approval.send_back(draft, approver, "Mangler kilde.", link="https://x.example/se")
    asked, answered = mail.outbox
    assert (asked.to, answered.to) == ([approver.email], [writer.email])
    assert "Haster." in asked.body
    assert "Mangler kilde." in answered.body
    assert "https://x.example/se" in asked.body


def test_a_mail_that_is_not_sent_stops_nobody(
    draft, writer, approver, settings, django_capture_on_commit_callbacks
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with django_capture_on_commit_callbacks(execute=True):
        approval.ask(draft, writer, to=approver)
    assert status(draft) == "waiting"


def test_what_a_start_page_asks_for_costs_the_same_however_many(
    writer, approver, django_assert_max_num_queries
) -> None:
    for number in range(12):
        version = Version.objects.get_for_content(news(title=f"Sak {number}", publish=False))
        approval.ask(version, writer)
        if number % 2:
            approval.approve(version, approver)
    fresh = type(approver).objects.get(pk=approver.pk)
    with django_assert_max_num_queries(4):
        rows = [(row.title, row.asked_by.username) for row in approval.waiting(fresh)]
    assert len(rows) == 6
    with django_assert_max_num_queries(2):
        assert len([entry.by.username for entry in approval.answered(writer)]) == 6


def test_nobody_waits_for_those_who_may_not_read_it(page_draft, news_draft, writer, person) -> None:
    of_page, of_news = (approval.ask(draft, writer) for draft in (page_draft, news_draft))
    approve, reads_pages, reads_news = APPROVER
    assert list(approval.waiting(person("sider", approve, reads_pages))) == [of_page]
    assert list(approval.waiting(person("nyheter", approve, reads_news))) == [of_news]
