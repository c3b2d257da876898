import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.publishing.models import PreviewLink
from tests.html import all_texts, document, only
from tests.pages.publishing.conftest import APPROVER

pytestmark = pytest.mark.django_db


def address(version: Version) -> str:
    return reverse("admin:publishing_preview_links", args=[version.pk])


@pytest.mark.parametrize("days", [1, 7, 30])
def test_a_link_is_made_copied_used_and_taken_back(client_of, draft, writer, days: int) -> None:
    client = client_of(writer)
    assert client.post(address(draft), {"days": days}).status_code == 302
    url = only(document(client.get(address(draft))), "input[readonly]").get("value")
    assert url.startswith("http://testserver/nb/forhandsvisning/")
    assert Client().get(url).status_code == 200
    left = PreviewLink.objects.get().expires_at - timezone.now()
    assert dt.timedelta(days=days, minutes=-1) < left <= dt.timedelta(days=days)
    client.post(address(draft), {"revoke": "1"})
    assert Client().get(url).status_code == 410
    assert document(client.get(address(draft))).cssselect("input[readonly]") == []


@pytest.mark.parametrize("days", ["", "0", "-1", "365", "x", "9" * 50])
def test_no_other_time_can_be_had(client_of, draft, writer, days: str) -> None:
    page = document(client_of(writer).post(address(draft), {"days": days}))
    assert page.cssselect(".errorlist")
    assert not PreviewLink.objects.exists()


def test_only_a_draft_gets_links(client_of, draft, writer, chief) -> None:
    draft.publish(chief)
    page = document(client_of(writer).post(address(draft), {"days": "7"}))
    assert all_texts(page, ".errorlist li") == ["Bare utkast kan forhåndsvises med lenke."]


def test_only_those_who_may_change_it_make_or_see_links(client_of, draft, writer, person) -> None:
    client_of(writer).post(address(draft), {"days": "7"})
    readers = [
        person("uten"),
        person("godkjenner", *APPROVER),
    ]
    for client in (Client(), *map(client_of, readers)):
        assert client.get(address(draft)).status_code in {302, 403}
        client.post(address(draft), {"days": "7"})
        client.post(address(draft), {"revoke": "1"})
    assert PreviewLink.objects.get().revoked_at is None
