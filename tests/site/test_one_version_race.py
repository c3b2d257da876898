"""Many hands on the same pages at once, over HTTP against the running site.

A round is eight clicks at the same moment on each page; each ends with at most one draft and one
published version, or none where an unpublishing won. NEK_RACE_ROUNDS=50 NEK_RACE_PAGES=20 is the
full race, which takes a quarter of an hour.
"""

import os
import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from cms.models import Page, PageContent
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import QuerySet
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import StateTracking, Version

from pages.publishing.models import TakeOver
from pages.seed.content import Content, SeedPage
from tests.builders import publish

ROUNDS = int(os.environ.get("NEK_RACE_ROUNDS", "6"))
PAGES = int(os.environ.get("NEK_RACE_PAGES", "3"))
CLIENTS, CLICKS = 4, 8
ACTIONS = ("edit_redirect", "publish", "mixed", "edit_redirect", "mixed", "unpublish")
TOKEN = "r" * 32  # compared with the cookie of the same value


@dataclass
class Answer:
    action: str
    status: int
    location: str
    cookies: str


@dataclass
class Browser:
    """As a browser's form: the session's cookie, the token in the body, no redirect followed."""

    site: str
    session: str

    def click(self, action: str, version: int) -> Answer:
        address = urlsplit(self.site)
        connected = HTTPConnection(str(address.hostname), address.port, timeout=60)
        body = f"csrfmiddlewaretoken={TOKEN}"
        cookies = f"{self.session}; csrftoken={TOKEN}"
        url = reverse(f"admin:djangocms_versioning_pagecontentversion_{action}", args=[version])
        headers = {"Cookie": cookies, "Content-Type": "application/x-www-form-urlencoded"}
        connected.request("POST", url, body, headers)
        response = connected.getresponse()
        response.read()
        said = "".join(response.msg.get_all("Set-Cookie") or [])
        connected.close()
        return Answer(action, response.status, response.headers.get("Location", ""), said)


@pytest.fixture
def browsers(site) -> Iterator[list[Browser]]:
    users = get_user_model().objects
    people = [users.create_superuser(f"klikker-{number}") for number in range(CLIENTS)]
    clients = [Client() for _person in people]
    for client, person in zip(clients, people, strict=True):
        client.force_login(person)
    sessions = [
        client.cookies.output(header="", sep=";").split(";")[0].strip() for client in clients
    ]
    yield [Browser(site, session) for session in sessions]
    TakeOver.objects.all().delete()
    StateTracking.objects.filter(user__in=people).delete()
    users.filter(username__startswith="klikker-").delete()
    Session.objects.all().delete()


@pytest.fixture
def contents(site, browsers) -> Iterator[list[PageContent]]:
    seeds = [
        SeedPage(f"race-{n}", [Content(("nb",), f"Løp {n}", f"lop-{n}", "Ingress.", ())])
        for n in range(PAGES)
    ]
    made = publish(*seeds)
    yield made
    versions(*made).update(source=None)
    versions(*made).delete()
    keys = [content.page_id for content in made]
    PageContent.admin_manager.filter(page__in=keys).delete()
    for page in Page.objects.filter(pk__in=keys):
        page.delete()


def versions(*of: PageContent) -> QuerySet[Version]:
    pages = {content.page_id for content in of}
    keys = PageContent.admin_manager.filter(page__in=pages).values_list("pk", flat=True)
    return Version.objects.filter(content_type__model="pagecontent", object_id__in=list(keys))


def count(content: PageContent) -> Counter:
    return Counter(versions(content).values_list("state", flat=True))


def clicks(content: PageContent, action: str) -> list[tuple[str, int]]:
    """What the people see on their screens: the published version and its draft."""
    found = dict(versions(content).order_by("pk").values_list("state", "pk"))
    wanted = {
        "edit_redirect": ("edit_redirect", found.get("published")),
        "publish": ("publish", found.get("draft")),
        "unpublish": ("unpublish", found.get("published")),
    }
    if action == "mixed":
        possible = [click for click in wanted.values() if click[1]]
        return [random.choice(possible) for _ in range(CLICKS)] if possible else []
    name, version = wanted[action]
    return [(name, version)] * CLICKS if version else []


def at_once(browsers: list[Browser], wanted: list[tuple[str, int]]) -> list[Answer]:
    with ThreadPoolExecutor(len(wanted)) as pool:
        waiting = [
            pool.submit(browsers[number % CLIENTS].click, *click)
            for number, click in enumerate(wanted)
        ]
        return [answer.result() for answer in waiting]


def newest_step() -> int:
    return StateTracking.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def steps(content: PageContent, since: int) -> Counter:
    """What the history says was done with the page meanwhile."""
    done = StateTracking.objects.filter(pk__gt=since, version__in=versions(content))
    return Counter(done.values_list("new_state", flat=True))


def wrong(content: PageContent, before: Counter, since: int, answers: list[Answer]) -> list[str]:
    after, done, found = count(content), steps(content, since), []
    if after["draft"] > 1:
        found.append("drafts")
    if after["published"] > 1:
        found.append("published")
    # Each publish takes one version down, so what is left down was taken down on its own.
    alone = done["unpublished"] - done["published"] + (1 - before["published"])
    asked = any(answer.action == "unpublish" for answer in answers)
    if not after["published"] and not (asked and alone == 1):
        found.append("nothing published")
    if after["published"] and alone != 0:
        found.append("history")
    for answer in answers:
        if answer.status >= 500:
            found.append(f"{answer.action} {answer.status}")
        elif not is_told(answer):
            found.append(f"{answer.action} said nothing: {answer}")
    return found


def is_told(answer: Answer) -> bool:
    """Done, or sent on with a message, or to a page that says who has the draft.

    A message is stored with the login, whose cookie is then set anew.
    """
    if answer.status != 302:
        return answer.status == 409
    is_a_draft = "/object/" in answer.location or "/take-over/" in answer.location
    return is_a_draft or settings.SESSION_COOKIE_NAME in answer.cookies


def again(content: PageContent, user: AbstractUser) -> None:
    """Back to a published version for the next round."""
    if not count(content)["published"]:
        last = versions(content).order_by("-pk").first()
        draft = last if last.state == "draft" else last.copy(user)
        draft.publish(user)


def test_eight_clicks_at_once(site, browsers, contents) -> None:
    random.seed(4)
    found: Counter = Counter()
    answered: Counter = Counter()
    chief = get_user_model().objects.get(username="klikker-0")
    for number in range(ROUNDS):
        for content in contents:
            before, since = count(content), newest_step()
            if wanted := clicks(content, ACTIONS[number % len(ACTIONS)]):
                answers = at_once(browsers, wanted)
                answered.update(f"{answer.action} {answer.status}" for answer in answers)
                found.update(wrong(content, before, since, answers))
                again(content, chief)
        print(number + 1, sum(answered.values()), dict(answered), dict(found), flush=True)
    connection.close()
    assert not found, found
