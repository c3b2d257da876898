"""What each role meets from login to the page, in a browser."""

from collections.abc import Iterator

import pytest
from cms.models import PageContent
from cms.toolbar.utils import get_object_preview_url
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from django.contrib.sessions.models import Session
from djangocms_versioning.models import Version
from playwright.sync_api import Page

from pages.news.models import NewsContent, NewsItem
from tests.builders import news

pytestmark = pytest.mark.browser
PASSWORD = "et-langt-passord-for-testen"
OWN, ALL = ["Mine utkast"], ["Nyeste endringer"]
APPROVES, PLANS, LINKS = ["Venter på godkjenning fra deg"], ["Planlagt"], ["Brutte lenker"]
REVIEWS, TWINS = ["Skal gjennomgås"], ["Bokmål og nynorsk"]
SHARE, SILENT = ["Andelen bokmål og nynorsk"], ["Oppdraget: lengst siden sist"]
READERS = ["Leserne skriver", "Sider der leserne ikke fant det de lette etter"]
CHIEF = APPROVES + OWN + PLANS + REVIEWS + LINKS + SILENT + TWINS + SHARE + READERS + ALL
START = {
    "Skribent": OWN + PLANS + REVIEWS + LINKS + TWINS + ALL,
    "Redaktør": CHIEF,
    "Nyhetsskribent": OWN + PLANS + LINKS + TWINS + ALL,
    "Nyhetsredaktør": APPROVES + OWN + PLANS + LINKS + TWINS + ALL,
    "Godkjenner": APPROVES + OWN + PLANS + ALL,
    "Administrator": CHIEF,
}
# What stands in the toolbar above a draft that nobody holds; None where one may not see it.
PAGE_BUTTON = {
    "Skribent": "Be om godkjenning",
    "Redaktør": "Publiser",
    "Nyhetsskribent": None,
    "Nyhetsredaktør": None,
    "Godkjenner": "Publiser",
    "Administrator": "Publiser",
}
NEWS_BUTTON = {
    "Skribent": None,
    "Redaktør": None,
    "Nyhetsskribent": "Be om godkjenning",
    "Nyhetsredaktør": "Publiser",
    "Godkjenner": "Publiser",
    "Administrator": "Publiser",
}


@pytest.fixture
def person(site, request) -> Iterator[AbstractUser]:
    user = get_user_model().objects.create_user("ansatt", password=PASSWORD, is_staff=True)
    user.groups.add(Group.objects.get(name=request.param))
    yield user
    Session.objects.all().delete()
    user.delete()


@pytest.fixture
def drafts(site) -> Iterator[tuple[PageContent, NewsContent]]:
    """Of a page and of the news; nobody holds them."""
    before = set(Version.objects.values_list("pk", flat=True))
    chief = get_user_model().objects.create_superuser("sjef")
    live = PageContent.objects.get(page__reverse_id="contact", language="nb")
    page = Version.objects.get_for_content(live).copy(chief).content
    item = news(title="Et utkast", publish=False)
    made = Version.objects.exclude(pk__in=before)
    made.update(locked_by=None)
    yield page, item
    for version in made.order_by("-pk"):
        version.delete()
    NewsItem.objects.filter(pk=item.item_id).delete()
    chief.delete()


def button(page: Page, url: str) -> str | None:
    """The one that takes a draft further."""
    response = page.goto(url)
    assert response
    if response.status == 403:
        return None
    page.wait_for_load_state("networkidle")
    found = page.locator(".cms-toolbar-right a[href*='/publishing/']").all_inner_texts()
    return next((text for text in found if "Sjekk" not in text), "")


@pytest.mark.parametrize("person", START, indirect=True)
def test_from_login_to_the_draft(site: str, visit, person, drafts) -> None:
    role = person.groups.get().name
    page = visit()
    page.goto(f"{site}/nb/admin/login/")
    page.fill("#id_username", "ansatt")
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/nb/admin/")
    assert page.locator(".start-section h2").all_inner_texts() == START[role]
    shown = [button(page, site + get_object_preview_url(one, language="nb")) for one in drafts]
    assert shown == [PAGE_BUTTON[role], NEWS_BUTTON[role]]
