"""axe finds nothing wrong with the screens editors work in, in what is ours."""

import pytest
from cms.models import PageContent
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
def draft(chief_at_work) -> Version:
    live = PageContent.objects.get(page__reverse_id="contact", language="nb")
    return Version.objects.get_for_content(live).copy(chief_at_work)


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
def test_no_violations(site: str, logged_in_as, draft: Version, width: int) -> None:
    page = logged_in_as(draft.created_by, width)
    found = {}
    for name, url in screens(draft).items():
        page.goto(site + url)
        faults = [v for v in violations(page) if not any(part in v for part in UPSTREAM_S)]
        if faults:
            found[name] = faults
    assert found == {}, "\n".join(f"{k}: {v}" for k, v in found.items())
