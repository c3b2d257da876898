"""axe finds nothing wrong with the screens editors work in, in what is ours."""

from collections.abc import Iterator

import pytest
from cms.models import PageContent
from django.urls import reverse
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version
from filer.models import Folder

from pages.news.models import NewsContent
from pages.written_forms.counting import counts
from pages.written_forms.models import CountedText, Share
from tests.site.test_accessibility import violations

pytestmark = pytest.mark.browser
# What others have written: the text editor's own bar, filer's list of files.
UPSTREAM_S = (
    *("tiptap", 'role="menubar"', "filer-dropdown", "column-checkbox", "column-icon"),
    'th class="original"',
    "page-has-heading-one",
)
OF_A_VERSION = ("publish", "compare", "approval", "preview_links", "checks", "schedule")


@pytest.fixture(autouse=True)
def counted(site: str) -> Iterator[None]:
    """So that there is something to draw; gone afterwards."""
    counts.recount()
    yield
    CountedText.objects.all().delete()
    Share.objects.all().delete()


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
        "written forms": reverse("admin:written_forms_share"),
        "yearly report": reverse("admin:written_forms_share_report"),
        "not counted": reverse("admin:written_forms_share_uncounted"),
        "news": reverse("admin:news_newscontent_changelist"),
        "news form": reverse("admin:news_newscontent_change", args=[news_item().pk]),
        "block form with rows": reverse(
            "admin:cms_placeholder_add_plugin",
            query=where | {"plugin_type": "NekPartnerListPlugin"},
        ),
        "drift": reverse("admin:written_forms_drift", args=[draft.pk]),
        "behind": reverse("admin:written_forms_twintext_changelist"),
        "password": reverse("admin:password_change"),
    }


def news_item() -> NewsContent:
    return NewsContent.objects.filter(language="nb").order_by("pk").first()


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_looks_like_a_button_has_words_one_can_read(
    site: str, logged_in_as, chief_at_work, scheme: str
) -> None:
    """Upstream's sheets must not come after ours, where they make words and ground alike."""
    page = logged_in_as(chief_at_work, color_scheme=scheme)
    page.goto(site + reverse("admin:news_newscontent_change", args=[news_item().pk]))
    links = page.locator(".news-tools a").all()
    assert links
    for link in links:
        ink, ground = link.evaluate(
            "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
        )
        assert ink != ground, link.inner_text()


def test_files_fit_a_telephone(site: str, logged_in_as, chief_at_work) -> None:
    folder = Folder.objects.create(name="Rapporter og bilder fra konferansen", owner=chief_at_work)
    page = logged_in_as(chief_at_work, 375)
    page.goto(site + reverse("admin:filer-directory_listing-root"))
    row = page.locator("#result_list tr", has_text=folder.name)
    ends = [link.bounding_box() for link in row.locator("a").all() if link.is_visible()]
    assert len(ends) == 4  # its picture, its name, to change it, to delete it
    assert all(end and end["x"] + end["width"] <= 375 for end in ends)
    folder.delete()
