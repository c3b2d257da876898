"""Answering at the foot of a page, as a reader and as a robot."""

from typing import Any

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from lxml import html
from lxml.html import HtmlElement

from pages.feedback import answers, tokens
from pages.feedback.models import Answer
from tests.html import document, only, sent_by, text_of

pytestmark = pytest.mark.django_db
PAGE = "/nb/oppdrag/"


@pytest.fixture
def slow(monkeypatch) -> None:
    """A person who has taken their time."""
    monkeypatch.setattr(tokens, "FASTEST", 0)


def foot(client: Client, url: str = PAGE) -> dict[str, str]:
    return sent_by(only(document(client.get(url)), "form.feedback-foot"))


def answer(client: Client, found: str = "no", url: str = PAGE, **more: Any) -> HtmlElement:
    sent = client.post(reverse("feedback:page"), foot(client, url) | {"found": found} | more)
    assert sent.status_code == 303
    return document(client.get(sent.headers["Location"]))


def write(client: Client, page: HtmlElement, text: str, **more: str) -> Any:
    form = only(page, ".feedback form")
    return client.post(form.get("action"), sent_by(form) | {"text": text} | more)


def heading(page: HtmlElement) -> str:
    return text_of(only(page, "h1"))


def test_an_answer_is_kept_with_its_page_and_nothing_else(client: Client) -> None:
    page = answer(client, "yes")
    (kept,) = Answer.objects.values()
    assert kept.pop("on")
    assert kept.pop("id")
    title = text_of(only(document(client.get(PAGE)), "h1"))
    assert kept == {
        "path": PAGE,
        "title": title,
        "language": "nb",
        "found": True,
        "text": "",
        "is_handled": False,
    }
    assert only(page, "meta[name=robots]").get("content") == "noindex"


@pytest.mark.parametrize("url", ["/nb/", "/en/", "/nn/aktuelt/", "/nb/arbeidsomrader/"])
def test_it_is_asked_on_pages_and_lists(client: Client, url: str) -> None:
    answer(client, url=url)
    assert Answer.objects.get().path == url


@pytest.mark.parametrize("url", ["/nb/finnes-ikke/", "/nb/sok/?q=x"])
def test_it_is_not_asked_where_something_is_wrong_or_searched_for(client: Client, url: str) -> None:
    page = html.document_fromstring(client.get(url).content.decode())
    assert page.cssselect("form.feedback-foot") == []


def test_a_text_is_kept_with_the_answer(client: Client, slow) -> None:
    sent = write(client, answer(client), "  Jeg fant\r\nikke <script>alert(1)</script>. ")
    assert Answer.objects.get().text == "Jeg fant\nikke <script>alert(1)</script>."
    page = document(client.get(sent.headers["Location"]))
    assert page.cssselect("textarea") == []
    assert only(page, f'.feedback a[href="{PAGE}"]') is not None


def test_a_text_is_kept_once(client: Client, slow) -> None:
    page = answer(client)
    write(client, page, "Først.")
    write(client, page, "Så.")
    assert Answer.objects.get().text == "Først."


def test_no_answer_is_kept_anywhere_else(client: Client, slow) -> None:
    sent = client.post(reverse("feedback:page"), foot(client) | {"found": "no"})
    for response in (sent, client.get(sent.headers["Location"])):
        assert "no-store" in response.headers["Cache-Control"]
        assert not response.cookies
    form = only(document(response), ".feedback form")
    assert "no-store" in client.post(form.get("action"), sent_by(form)).headers["Cache-Control"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Skriv noe"),
        ("a" * 2001, "1 tegn for lang"),
        ("a" * 100_000, "98000 tegn for lang"),
        ("Skriv til kari.nordmann@x.example!", "e-postadresse"),
        ("Ring 22 33 44 55.", "telefonnummer"),
        ("Ring 91234567", "telefonnummer"),
        ("Ring +47 912 34 567", "telefonnummer"),
        ("Ring +46 8 123 456 78", "telefonnummer"),
        ("Jeg er 010190 12345", "fødselsnummer"),
        ("Jeg er 01019012345.", "fødselsnummer"),
    ],
)
def test_what_will_not_do_is_said_and_given_back(
    client: Client, slow, text: str, words: str
) -> None:
    refused = write(client, answer(client), text)
    assert refused.status_code == 400
    page = html.document_fromstring(refused.content.decode())
    assert words in text_of(only(page, "[data-color=danger]"))
    assert only(page, "textarea").value.strip() == text
    assert "#error-1" in [
        f"#{name}" for name in only(page, "textarea").get("aria-describedby").split()
    ]
    assert Answer.objects.get().text == ""
    assert client.post(
        reverse("feedback:page"), sent_by(only(page, ".feedback form")) | {"text": "Nå."}
    )
    assert Answer.objects.get().text == "Nå."


@pytest.mark.parametrize(
    "text", ["a" * 2000, "Se § 12 i lov 2024-2025, 100 000 kroner", "1234 5678", "En\0NUL"[:2]]
)
def test_figures_are_no_telephone_numbers(client: Client, slow, text: str) -> None:
    assert write(client, answer(client), text).status_code == 303
    assert Answer.objects.get().text == text


def test_nul_is_refused_in_words(client: Client, slow) -> None:
    assert write(client, answer(client), "En\0").status_code == 400
    assert Answer.objects.get().text == ""


def test_robots_are_thanked_and_forgotten(client: Client) -> None:
    thanked = heading(answer(client))
    Answer.objects.all().delete()
    assert heading(answer(client, website="https://x.example")) == thanked
    assert not Answer.objects.exists()


@pytest.mark.parametrize("more", [{}, {"website": "x"}])
def test_a_text_sent_too_fast_or_into_the_trap_is_forgotten(
    client: Client, monkeypatch, more: dict[str, str]
) -> None:
    monkeypatch.setattr(tokens, "FASTEST", 0 if more else 60)
    sent = write(client, answer(client), "Kjøp!", **more)
    assert sent.status_code == 303
    assert only(document(client.get(sent.headers["Location"])), ".feedback .lead") is not None
    assert Answer.objects.get().text == ""


def test_another_website_s_form_is_thanked_and_forgotten(client: Client) -> None:
    said = foot(client) | {"found": "no"}
    for site, kept in (("cross-site", 0), ("same-site", 0), ("same-origin", 1)):
        sent = client.post(reverse("feedback:page"), said, headers={"Sec-Fetch-Site": site})
        assert sent.status_code == 303
        assert Answer.objects.count() == kept


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"page": "/nb/oppdrag/", "found": "no"},
        {"page": signing.Signer(salt="other").sign_object(["/nb/", "x"]), "found": "no"},
        {"page": tokens.of_page("/nb/", "x")},
        {"page": tokens.of_page("/nb/", "x"), "found": "maybe"},
        {"answer": "made-up", "text": "Jeg fant ikke fram."},
        {"text": "Jeg fant ikke fram."},
    ],
)
def test_what_is_no_form_of_ours_gets_a_calm_answer(client: Client, sent: dict[str, str]) -> None:
    response = client.post(reverse("feedback:page"), sent)
    assert response.status_code == 400
    page = html.document_fromstring(response.content.decode())
    assert len(page.cssselect("h1")) == 1
    assert sent.get("text", "") in text_of(only(page, "main"))
    assert not Answer.objects.exists()


@pytest.mark.parametrize(
    "query", ["", "?answer=x", "?answer=%00", "?done=1", "?answer=" + "a" * 5000]
)
def test_the_address_by_itself_says_where_to_answer(client: Client, query: str) -> None:
    client.raise_request_exception = False
    response = client.get(reverse("feedback:page") + query)
    assert response.status_code == (400 if "%00" in query else 200)


def test_there_is_a_most_of_a_day(client: Client, monkeypatch) -> None:
    monkeypatch.setattr(answers, "MOST_A_DAY", 1)
    assert heading(answer(client)) == heading(answer(client))
    assert Answer.objects.count() == 1


def test_the_foot_is_the_same_for_everybody(client: Client) -> None:
    """So that the front door may keep the page; and it needs no cookie."""
    first, second = foot(Client()), foot(Client(headers={"User-Agent": "Another"}))
    assert first == second
    assert "csrfmiddlewaretoken" not in first


def test_an_answer_needs_no_token_of_a_session() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(reverse("feedback:page"), foot(strict) | {"found": "no"}).status_code == 303
    assert not strict.cookies
    assert Answer.objects.exists()
