"""The form of an entry leads on to the same screens as the toolbar of its page."""

import pytest
from cms.toolbar.utils import get_object_preview_url
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.news.models import NewsContent
from tests.builders import news, version_of
from tests.html import document
from tests.pages.publishing.conftest import LogIn

NAMES = ("checks", "compare", "approval", "preview_links", "schedule")
WRITES = ["checks", "compare", "approval", "preview_links"]


def ways(client: Client, url: str, selector: str, version: Version) -> list[str]:
    own = {reverse(f"admin:publishing_{name}", args=[version.pk]): name for name in NAMES}
    hrefs = [link.get("href") for link in document(client.get(url)).cssselect(selector)]
    return [own[href] for href in hrefs if href in own]


def on_form(client: Client, content: NewsContent) -> list[str]:
    url = reverse("admin:news_newscontent_change", args=[content.pk])
    return ways(client, url, ".news-tools a", version_of(content))


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("Nyhetsredaktør", [*WRITES, "schedule"]),
        ("Nyhetsskribent", WRITES),
        ("Godkjenner", ["compare", "approval", "schedule"]),
    ],
)
def test_each_role_is_shown_what_it_may_use(
    client: Client, log_in: LogIn, free_news_draft: NewsContent, role: str, shown: list[str]
) -> None:
    log_in(role)
    assert on_form(client, free_news_draft) == shown
    version = version_of(free_news_draft)
    for name in shown:
        assert client.get(reverse(f"admin:publishing_{name}", args=[version.pk])).status_code == 200
    for name in {"preview_links", "schedule"} - set(shown):
        assert client.get(reverse(f"admin:publishing_{name}", args=[version.pk])).status_code == 403
    preview = get_object_preview_url(free_news_draft, language=free_news_draft.language)
    assert set(ways(client, preview, ".cms-toolbar a", version)) == set(shown)


def test_what_is_published_is_only_compared_and_checked(client: Client, log_in: LogIn, db) -> None:
    log_in("Nyhetsredaktør")
    assert on_form(client, news(title="Publisert")) == ["checks", "compare"]
