"""axe finds nothing wrong with the screens editors work in, in what is ours."""

from collections.abc import Iterator

import pytest
from cms.models import PageContent
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version

from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser
# What others have written: the text editor's own bar, filer's list of files.
UPSTREAM_S = (
    *("tiptap", 'role="menubar"', "filer-dropdown", "column-checkbox", "column-icon"),
    "page-has-heading-one",
)
OF_A_VERSION = ("publish", "compare", "approval", "preview_links", "checks", "schedule")


@pytest.fixture
def draft(site) -> Iterator[Version]:
    before = set(Version.objects.values_list("pk", flat=True))
    user = get_user_model().objects.create_superuser("redaktor")
    live = PageContent.objects.get(page__reverse_id="contact", language="nb")
    yield Version.objects.get_for_content(live).copy(user)
    for version in Version.objects.exclude(pk__in=before).order_by("-pk"):
        version.delete()
    user.delete()


def screens(draft: Version) -> dict[str, str]:
    placeholder = draft.content.placeholders.get(slot="content")
    where = {"placeholder_id": placeholder.pk, "plugin_language": "nb", "plugin_position": 1}
    block = where | {"plugin_type": "NekFactBoxPlugin"}
    return {name: reverse(f"admin:publishing_{name}", args=[draft.pk]) for name in OF_A_VERSION} | {
        "start page": reverse("admin:index"),
        "help": reverse("admin:publishing_help"),
        "versions": version_list_url(draft.content),
        "page settings": reverse("admin:cms_pagecontent_change", args=[draft.content.pk]),
        "block form": reverse("admin:cms_placeholder_add_plugin", query=block),
        "media": reverse("admin:filer-directory_listing-root"),
        "links": reverse("admin:links_foundlink_changelist"),
        "plans": reverse("admin:publishing_scheduledchange_changelist"),
    }


@pytest.mark.parametrize("width", [1280, 375])
def test_no_violations(site: str, visit, draft: Version, width: int) -> None:
    client = Client()
    client.force_login(draft.created_by)
    page = visit(width)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}]
    )
    found = {}
    for name, url in screens(draft).items():
        page.goto(site + url)
        faults = [v for v in violations(page) if not any(part in v for part in UPSTREAM_S)]
        if faults:
            found[name] = faults
    assert found == {}, "\n".join(f"{k}: {v}" for k, v in found.items())
