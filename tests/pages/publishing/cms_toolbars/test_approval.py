import pytest
from cms.toolbar.utils import get_object_preview_url
from django.urls import reverse
from djangocms_versioning.models import Version

from tests.html import document
from tests.pages.publishing.conftest import APPROVER

pytestmark = pytest.mark.django_db
NAMES = ("compare", "approval", "preview_links")


def ways(client, version: Version) -> list[str]:
    url = get_object_preview_url(version.content, language=version.content.language)
    hrefs = [link.get("href") for link in document(client.get(url)).cssselect(".cms-toolbar a")]
    own = {reverse(f"admin:publishing_{name}", args=[version.pk]): name for name in NAMES}
    return [own[href] for href in hrefs if href in own]


def test_the_toolbar_leads_to_what_can_be_done_with_a_draft(client_of, draft, writer) -> None:
    client = client_of(writer)
    assert ways(client, draft) == ["compare", "approval", "preview_links"]
    draft.publish(writer)
    assert ways(client, Version.objects.get(pk=draft.pk)) == ["compare"]


def test_those_who_may_only_approve_are_shown_only_that(client_of, page_draft, person) -> None:
    approver = person("godkjenner", *APPROVER)
    assert ways(client_of(approver), page_draft) == ["compare", "approval"]
