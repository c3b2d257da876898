"""The one way in the toolbar from a draft towards its readers."""

import pytest
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from tests.html import Document, all_texts, document
from tests.pages.publishing.conftest import LogIn

WAYS = ".cms-toolbar-right a"


def main_ways(page: Document) -> dict[str, str]:
    return {
        text: link.get("href")
        for text, link in zip(all_texts(page, WAYS), page.cssselect(WAYS), strict=True)
        if text in {"Publiser", "Be om godkjenning"}
    }


ONE = {
    "Redaktør": ("Publiser", "admin:publishing_publish"),
    "Skribent": ("Be om godkjenning", "admin:publishing_approval"),
}


@pytest.mark.parametrize("role", ONE)
def test_a_draft_has_one(client: Client, log_in: LogIn, free_draft, role: str) -> None:
    log_in(role)
    label, name = ONE[role]
    url = reverse(name, args=[Version.objects.get_for_content(free_draft).pk])
    for look in (get_object_edit_url, get_object_preview_url):
        page = document(client.get(look(free_draft, language="nb")))
        assert main_ways(page) == {label: url}
        assert not page.cssselect(".cms-versioning-js-publish-btn")


def test_what_is_published_has_none(client: Client, log_in: LogIn, public) -> None:
    log_in("Redaktør")
    url = get_object_preview_url(public, language="nb")
    assert main_ways(document(client.get(url))) == {}
