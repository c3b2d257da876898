"""What an editor finds after logging in."""

import datetime as dt
from typing import Any

import pytest
from cms.models import PageContent
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from djangocms_versioning.models import Version
from lxml.html import HtmlElement

from pages.links.models import CheckedLink, FoundLink
from pages.models import PageDetails
from pages.publishing import change_notes
from pages.publishing.approval import requests as approval
from pages.publishing.models.scheduled_change import Action
from pages.publishing.schedule import plans
from tests.builders import news, page_of, publish
from tests.html import document, only, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> AbstractUser:
    user = get_user_model().objects.create_superuser("redaktøren")
    client.force_login(user)
    return user


def section(client: Client, key: str) -> HtmlElement:
    page = document(client.get(reverse("admin:index")))
    return only(page, f"[aria-labelledby=start-{key}]")


def rows(client: Client, key: str) -> list[str]:
    return [text_of(row) for row in section(client, key).cssselect("li")]


def draft_of(content, user) -> Version:
    return Version.objects.get_for_content(content).copy(user)


def hold(content, user) -> None:
    version = Version.objects.get_for_content(content)
    Version.objects.filter(pk=version.pk).update(locked_by=user)


def republish(content, user, **note: Any) -> None:
    draft = draft_of(content, user)
    if note:
        change_notes.write(draft, note.get("text", ""), minor=note.get("minor", False))
    draft.publish(user)


def test_my_drafts_lead_to_where_they_are_written(client: Client, editor) -> None:
    (content,) = publish(page_of())
    draft_of(content, editor)
    other = get_user_model().objects.create_superuser("en annen")
    news(title="Andres sak", publish=False)
    hold(news(title="Min sak", publish=False), editor)
    titles = [text_of(link) for link in section(client, "drafts").cssselect("a")]
    assert sorted(titles) == ["Min sak", "Prøveside"]
    for link in section(client, "drafts").cssselect("a"):
        assert client.get(link.get("href")).status_code == 200
    client.force_login(other)
    assert rows(client, "drafts") == []


def test_newest_changes_say_what_who_and_why(client: Client, editor) -> None:
    (content,) = publish(page_of())
    republish(content, editor, text="Nytt telefonnummer.")
    newest = rows(client, "changes")
    assert "Prøveside" in newest[0]
    assert "Publisert" in newest[0]
    assert "redaktøren" in newest[0]
    assert "Nytt telefonnummer." in newest[0]
    # The version that was replaced is no row of its own.
    assert sum("Prøveside" in row for row in newest) == 2
    link = section(client, "changes").cssselect("a")[0]
    assert link.get("href") == content.get_absolute_url()


def test_what_was_taken_down_is_a_change_without_a_way(client: Client, editor) -> None:
    (content,) = publish(page_of())
    version = Version.objects.get_for_content(content)
    version.statetracking_set.update(date="2026-01-01T12:00Z")
    version.unpublish(editor)
    first = section(client, "changes").cssselect("li")[0]
    assert "Avpublisert" in text_of(first)
    assert not first.cssselect("a")


def test_staff_without_rights_see_only_what_everyone_may(client: Client) -> None:
    client.force_login(get_user_model().objects.create_user("ny", is_staff=True))
    page = document(client.get(reverse("admin:index")))
    keys = [one.get("aria-labelledby") for one in page.cssselect(".start-section")]
    assert keys == ["start-drafts", "start-changes"]


def test_the_start_page_is_as_quick_with_many_rows(
    client: Client, editor, django_assert_max_num_queries
) -> None:
    (content,) = publish(page_of())
    for _ in range(5):
        republish(content, editor)
        hold(news(publish=False), editor)
    client.get(reverse("admin:index"))
    with django_assert_max_num_queries(22):
        client.get(reverse("admin:index"))


def links_of(client: Client, key: str) -> list[str]:
    return [link.get("href") for link in section(client, key).cssselect("li a")]


def test_what_waits_for_me_and_what_i_was_answered(client: Client, editor, person) -> None:
    writer = person("skribent", "cms.change_page", "cms.view_page")
    (content,) = publish(page_of())
    draft = draft_of(content, writer)
    approval.ask(draft, writer, "Kan du se på ingressen?")
    (row,) = rows(client, "waiting")
    assert "Prøveside" in row
    assert "skribent" in row
    assert "Kan du se på ingressen?" in row
    assert links_of(client, "waiting") == [reverse("admin:publishing_approval", args=[draft.pk])]
    approval.send_back(draft, editor, "Mangler kilde.")
    assert rows(client, "waiting") == []
    client.force_login(writer)
    (row,) = rows(client, "answers")
    assert "Sendt tilbake" in row
    assert "Mangler kilde." in row


def test_plans_of_what_one_may_read(client: Client, editor, log_in) -> None:
    (content,) = publish(page_of())
    of_page = draft_of(content, editor)
    of_news = Version.objects.get_for_content(news(title="En sak", publish=False))
    for version in (of_page, of_news):
        plans.plan(version, {Action.PUBLISH: timezone.now() + dt.timedelta(days=1)}, editor)
    assert len(rows(client, "plans")) == 2
    log_in("Skribent")
    (row,) = rows(client, "plans")
    assert "Prøveside" in row
    assert "Publiseres" in row
    assert links_of(client, "plans") == [reverse("admin:publishing_schedule", args=[of_page.pk])]


def test_pages_due_for_review_the_most_urgent_first(client: Client, editor) -> None:
    pages = list(PageContent.objects.filter(language="nb").order_by("pk")[:3])
    for content, days in zip(pages, (5, -2, 40), strict=True):
        due = timezone.localdate() + dt.timedelta(days=days)
        facts = {"next_review": due, "owner": editor}
        PageDetails.objects.update_or_create(extended_object=content, defaults=facts)
    late, soon = rows(client, "reviews")
    assert pages[1].title in late
    assert "skulle vært gjennomgått" in late
    assert "redaktøren" in late
    assert pages[0].title in soon


def test_broken_links_in_what_one_may_change(client: Client, editor, log_in) -> None:
    broken = CheckedLink.objects.create(address="/borte/", state="broken", problem="missing")
    (page,) = publish(page_of())
    for content in (page, news(title="En sak")):
        FoundLink.objects.create(link=broken, content=content, words="Borte")
    assert len(rows(client, "links")) == 2
    log_in("Nyhetsskribent")
    (row,) = rows(client, "links")
    assert "En sak" in row
    assert "«Borte» /borte/" in row
