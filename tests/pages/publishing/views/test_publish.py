"""The screen from which a draft is published, as the one who publishes gets it."""

import datetime as dt

import pytest
from cms.models import PageContent
from cms.toolbar.utils import get_object_preview_url
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.models import PageDetails
from pages.publishing import change_notes
from pages.publishing.approval.writers import writers
from pages.publishing.models import CheckOverride
from tests.builders import news, page_of, publish
from tests.html import document, only, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client: Client) -> AbstractUser:
    user = get_user_model().objects.create_superuser("sjef")
    client.force_login(user)
    return user


def draft_of_a_page(user) -> Version:
    (content,) = publish(page_of())
    draft = Version.objects.get_for_content(content).copy(user)
    draft.content.title = "Ny tittel"
    draft.content.save()
    return draft


def url(version: Version) -> str:
    return reverse("admin:publishing_publish", args=[version.pk])


def fresh(version: Version) -> Version:
    return Version.objects.get(pk=version.pk)


def test_a_change_is_published_with_its_note(client: Client, chief) -> None:
    draft = draft_of_a_page(chief)
    answer = client.post(url(draft), {"note": "Nytt telefonnummer.", "updated_today": "on"})
    assert answer.status_code == 302
    assert only(document(client.get(answer.url)), "h1").text_content() == "Ny tittel"
    assert change_notes.of(fresh(draft)).text == "Nytt telefonnummer."
    details = PageDetails.objects.get(extended_object=draft.content)
    assert details.updated_on == timezone.localdate()


def test_a_change_needs_a_note_or_to_be_minor(client: Client, chief) -> None:
    draft = draft_of_a_page(chief)
    answer = client.post(url(draft), {"note": " "})
    assert "Skriv hva som er endret" in text_of(only(document(answer), ".errorlist"))
    assert fresh(draft).state == "draft"
    assert client.post(url(draft), {"minor": "on"}).status_code == 302
    assert fresh(draft).state == "published"
    assert not PageDetails.objects.filter(extended_object=draft.content, updated_on__isnull=False)


def test_a_minor_change_is_no_update(client: Client, chief) -> None:
    draft = draft_of_a_page(chief)
    answer = client.post(url(draft), {"minor": "on", "updated_today": "on"})
    assert "ikke en oppdatering" in text_of(only(document(answer), ".errorlist"))
    assert fresh(draft).state == "draft"


def test_a_first_version_is_asked_for_no_note(client: Client, chief) -> None:
    content = news(publish=False)
    version = Version.objects.get_for_content(content)
    page = document(client.get(url(version)))
    assert not page.cssselect("[name=note], [name=minor], [name=updated_today]")
    assert client.post(url(version)).status_code == 302
    assert fresh(version).state == "published"


def test_readers_of_news_see_the_note(client: Client, chief) -> None:
    live = news()
    draft = Version.objects.get_for_content(live).copy(chief)
    answer = client.post(url(draft), {"note": "Rettet datoen."})
    assert "Rettet datoen." in text_of(document(client.get(answer.url)))


def test_what_stands_in_the_way_is_said_and_nothing_is_done(client: Client, chief) -> None:
    live = news()
    draft = Version.objects.get_for_content(live).copy(chief)
    draft.content.published_at = timezone.now() + dt.timedelta(days=1)
    draft.content.save()
    answer = client.post(url(draft), {"note": "Rettet datoen."})
    assert "En dato fram i tid" in text_of(only(document(answer), ".errorlist"))
    again = Version.objects.get(pk=draft.pk)
    assert (again.state, again.content.change_note) == ("draft", "")
    assert only(document(answer), "[name=note]").get("value") == "Rettet datoen."


def test_what_is_published_already_leads_to_its_place(client: Client, chief) -> None:
    (content,) = publish(page_of())
    version = Version.objects.get_for_content(content)
    answer = client.post(url(version), {"minor": "on"})
    assert answer.url == get_object_preview_url(content, language="nb")
    assert PageContent.objects.filter(page=content.page, language="nb").count() == 1


def test_a_version_that_is_gone_answers_404(client: Client, chief) -> None:
    assert client.get(reverse("admin:publishing_publish", args=[10**9])).status_code == 404


@pytest.mark.parametrize("is_staff", [True, False])
def test_nobody_publishes_without_the_right(client: Client, chief, is_staff: bool) -> None:  # noqa: FBT001
    draft = draft_of_a_page(chief)
    client.force_login(get_user_model().objects.create_user("noen", is_staff=is_staff))
    assert client.post(url(draft), {"minor": "on"}).status_code == (403 if is_staff else 302)
    assert fresh(draft).state == "draft"


def test_errors_stop_until_a_reason_is_given_which_is_kept(
    client: Client, chief, draft_saying
) -> None:
    draft = draft_saying("<h4>For liten</h4>")
    answer = client.post(url(draft), {"minor": "on", "reason": "Nei"})
    assert "minst 10 tegn" in text_of(only(document(answer), ".errorlist"))
    assert fresh(draft).state == "draft"
    assert not CheckOverride.objects.exists()
    reason = "Bygges om i neste uke."
    assert client.post(url(draft), {"minor": "on", "reason": reason}).status_code == 302
    assert fresh(draft).state == "published"
    assert CheckOverride.objects.get(version=draft).reason == reason


def test_whoever_only_publishes_is_no_writer(client: Client, chief) -> None:
    writer = get_user_model().objects.create_superuser("skribent")
    live = news()
    draft = Version.objects.get_for_content(live).copy(writer)
    client.post(url(draft), {"note": "Rettet datoen."})
    assert fresh(draft).state == "published"
    assert set(writers(draft)) == {writer.pk}
