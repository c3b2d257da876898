"""What those get who come second with a form."""

import pytest
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.publishing.versions import one_version
from tests.builders import page_of, publish
from tests.html import document, text_of

pytestmark = pytest.mark.django_db


def test_a_translation_that_another_has_just_made(admin_client: Client, monkeypatch) -> None:
    (content,) = publish(page_of())
    version = Version.objects.get_for_content(content)
    # The other one's draft is there when ours is saved, and was not when our form was opened.
    monkeypatch.setattr(one_version, "current", lambda *_of: version)
    where = {"cms_page": content.page_id, "language": "nn"}
    sent = {"title": "Ein ny tittel", "slug": "ny-tittel", "template": content.template} | where
    url = reverse("admin:cms_pagecontent_add", query=where)
    answer = admin_client.post(url, sent)
    assert answer.status_code == 409
    answer.status_code = 200
    said = text_of(document(answer))
    assert "Noen andre har nettopp laget et utkast av dette." in said
    assert "Ein ny tittel" in said
