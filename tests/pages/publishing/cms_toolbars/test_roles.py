"""What each role finds in the toolbar."""

import pytest
from cms.models import PageContent
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.test import Client
from django.urls import Resolver404, resolve

from pages.news.models import NewsContent
from pages.publishing.cms_toolbars.roles import Break, without_stray_breaks
from tests.html import Document, document
from tests.pages.publishing.conftest import LogIn

PUBLISH, ASK = "publishing_publish", "publishing_approval"
NEW_DRAFT = "djangocms_versioning_pagecontentversion_edit_redirect"
WRITERS_FIND = {
    *("cms_pagecontent_add", "cms_pagecontent_change", "cms_pagecontent_duplicate"),
    "cms_wizard_create",
}
EDITORS_FIND = {"cms_page_advanced", "cms_page_delete"}
NEWS = {"news_newscontent_changelist"}


def found(html: Document) -> set[str]:
    """The names of the admin's addresses that the toolbar leads to."""
    items = html.cssselect(".cms-toolbar a")
    urls = {item.get(name) for item in items for name in ("href", "data-action", "data-url")}
    return {name for url in urls if url and (name := name_of(url))}


def name_of(url: str) -> str | None:
    try:
        return resolve(url.partition("?")[0]).url_name
    except Resolver404:
        return None


OFFERED = {
    "no rights": set(),
    "Nyhetsskribent": NEWS,
    "Skribent": WRITERS_FIND,
    "Redaktør": WRITERS_FIND | EDITORS_FIND,
    "Godkjenner": NEWS,
    "Administrator": WRITERS_FIND | EDITORS_FIND | NEWS,
}


@pytest.mark.parametrize("role", OFFERED)
def test_a_page_offers_what_the_role_may_do(
    role: str, log_in: LogIn, client: Client, public: PageContent
) -> None:
    log_in(role)
    names = found(document(client.get(public.get_absolute_url("nb"))))
    assert names & (WRITERS_FIND | EDITORS_FIND | NEWS) == OFFERED[role]
    assert (NEW_DRAFT in names) == (names >= WRITERS_FIND)
    leads_to_drafts = "cms_placeholder_render_object_edit" in names
    assert leads_to_drafts == (role not in ("no rights", "Nyhetsskribent"))


@pytest.mark.parametrize(("role", "publishes"), [("Skribent", False), ("Redaktør", True)])
def test_publish_is_shown_to_those_who_may(
    role: str, *, publishes: bool, log_in: LogIn, client: Client, free_draft: PageContent
) -> None:
    log_in(role)
    names = found(document(client.get(get_object_edit_url(free_draft, language="nb"))))
    assert (PUBLISH in names) == publishes
    assert ASK in names
    assert ("cms_pagecontent_change_template" in names) == publishes


@pytest.mark.parametrize("role", ["Nyhetsskribent", "Nyhetsredaktør"])
def test_publish_is_shown_on_news_too(
    role: str, log_in: LogIn, client: Client, free_news_draft: NewsContent
) -> None:
    log_in(role)
    names = found(document(client.get(get_object_edit_url(free_news_draft, language="nb"))))
    assert (PUBLISH in names) == (role == "Nyhetsredaktør")


def test_an_approver_looks_and_does_not_write(
    log_in: LogIn, client: Client, free_draft: PageContent
) -> None:
    log_in("Godkjenner")
    edit = client.get(get_object_edit_url(free_draft, language="nb"))
    assert edit.headers["Location"] == get_object_preview_url(free_draft, language="nb")
    names = found(document(client.get(edit.headers["Location"])))
    assert {"djangocms_versioning_pagecontentversion_changelist", PUBLISH} <= names
    assert not names & {NEW_DRAFT, "djangocms_versioning_pagecontentversion_discard"}


def test_what_the_toolbar_shows_opens(log_in: LogIn, client: Client, public: PageContent) -> None:
    log_in("Skribent")
    html = document(client.get(public.get_absolute_url("nb")))
    urls = {link.get("href") for link in html.cssselect(".cms-toolbar a[href^='/nb/admin/']")}
    posted = ("edit-redirect", "logout", "change-navigation", "cms_wizard")
    for url in urls:
        if not any(part in url for part in posted):
            assert client.get(url, follow=True).status_code == 200, url


def test_breaks_stand_between_things() -> None:
    one, other, stray = object(), object(), Break()
    kept = without_stray_breaks([stray, stray, one, stray, stray, other, stray])
    assert [one, other] == [item for item in kept if not isinstance(item, Break)]
    assert len(kept) == 3
