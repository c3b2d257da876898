import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.publishing.approval import requests as approval
from tests.builders import add_text
from tests.html import all_texts, document, only, text_of
from tests.pages.publishing.conftest import APPROVER

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(person) -> User:
    return person(
        "godkjenner",
        *APPROVER,
        "publishing.view_approvalrequest",
    )


def address(version: Version) -> str:
    return reverse("admin:publishing_approval", args=[version.pk])


def send(client: Client, version: Version, do: str, **sent: str) -> HttpResponse:
    return client.post(address(version), {"do": do} | sent)


def buttons(client: Client, version: Version) -> list[str]:
    return all_texts(document(client.get(address(version))), ".version-form button")


def test_the_whole_conversation(client_of, draft, writer, approver) -> None:
    asks, answers = client_of(writer), client_of(approver)
    assert buttons(asks, draft) == ["Be om godkjenning"]
    assert buttons(answers, draft) == []
    assert send(asks, draft, "ask", text="Haster.").status_code == 302
    assert buttons(asks, draft) == ["Bare kommenter"]
    assert buttons(answers, draft) == ["Godkjenn", "Send tilbake", "Bare kommenter"]
    send(answers, draft, "comment", text="Hva er kilden?")
    send(answers, draft, "send_back", text="Sett inn kilden.")
    assert approval.state(draft).status == "sent_back"
    send(asks, draft, "ask", text="Nå står den der.")
    send(answers, draft, "approve", text="Bra.")
    assert approval.state(draft).status == "approved"
    page = document(asks.get(address(draft)))
    said = text_of(only(page, "section[aria-labelledby=history]"))
    for text in ("Haster.", "Hva er kilden?", "Sett inn kilden.", "Nå står den der.", "Bra."):
        assert text in said
    add_text(draft, "<p>Mer.</p>")
    page = document(asks.get(address(draft)))
    assert "endret etter at den ble godkjent" in text_of(only(page, ".approval-state"))


def test_a_refusal_keeps_what_was_typed(client_of, draft, writer, approver) -> None:
    approval.ask(draft, writer)
    client = client_of(approver)
    seen = only(document(client.get(address(draft))), "input[name=seen]").get("value")
    add_text(draft, "<p>Smuglet inn.</p>")
    page = document(send(client, draft, "approve", text="Alt er bra.", seen=seen))
    assert "endret mens du leste" in text_of(only(page, ".errorlist"))
    assert only(page, "textarea").text.strip() == "Alt er bra."
    assert approval.state(draft).status == "waiting"
    page = document(send(client, draft, "approve", text="x" * 2_001))
    assert page.cssselect(".errorlist")
    assert approval.state(draft).status == "waiting"


def test_one_can_be_asked_by_name_never_a_writer(client_of, draft, writer, approver) -> None:
    client = client_of(writer)
    page = document(client.get(address(draft)))
    names = all_texts(page, "select[name=to] option")
    assert "godkjenner" in names
    assert "skribent" not in names
    page = document(send(client, draft, "ask", to=str(writer.pk)))
    assert page.cssselect(".errorlist")
    send(client, draft, "ask", to=str(approver.pk))
    assert approval.state(draft).request.asked_of == approver


def test_those_without_the_right_are_refused(client_of, draft, writer, person) -> None:
    approval.ask(draft, writer)
    assert send(Client(), draft, "approve").status_code == 302
    assert send(client_of(person("uten")), draft, "approve", text="Ja").status_code == 403
    assert send(client_of(writer), draft, "approve", text="Ja").status_code == 200
    assert approval.state(draft).status == "waiting"


@pytest.mark.parametrize("do", ["", "x", "publish", "approve", "send_back", "comment"])
def test_nothing_is_answered_where_nothing_is_asked(client_of, draft, writer, do: str) -> None:
    assert send(client_of(writer), draft, do, text="Ord").status_code == 200
    assert approval.state(draft).status == "none"


def test_a_draft_that_is_gone_or_published(client_of, page_draft, writer, approver, chief) -> None:
    approval.ask(page_draft, writer)
    page_draft.publish(chief)
    client = client_of(approver)
    assert buttons(client, page_draft) == []
    assert send(client, page_draft, "approve", text="Ja").status_code == 200
    gone = reverse("admin:publishing_approval", args=[0])
    assert client.get(gone).status_code == 404


def test_a_forged_request_is_refused(draft, writer) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(writer)
    assert send(client, draft, "ask").status_code == 403
    assert approval.state(draft).status == "none"
