"""The nightly round, from a published text to what is written down."""

import datetime as dt
from collections.abc import Callable

import pytest
from cms.models import PageContent
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.links import checking
from pages.links.checking import check_all, check_one, host_by_host
from pages.links.models import CheckedLink, FoundLink, Problem, State
from pages.seed.build import seed_user
from pages.seed.content import Block
from tests.builders import news, page_of, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_else(monkeypatch, db) -> None:
    """Only what the test says: the seeded site is tried in a test of its own."""
    CheckedLink.objects.all().delete()
    monkeypatch.setattr(checking, "collect", lambda: None)


@pytest.fixture
def on(monkeypatch) -> Callable[[int], None]:
    """Sets the clock to this many days from today."""
    today = timezone.now()

    def turn(days: int) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: today + dt.timedelta(days=days))

    return turn


def page(*addresses: str) -> PageContent:
    body = "".join(f'<p><a href="{address}">Lenke</a></p>' for address in addresses)
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": body})))
    return content


def link(address: str, *, outside: bool = True) -> CheckedLink:
    return CheckedLink.objects.get_or_create(address=address, defaults={"is_outside": outside})[0]


def state(address: str) -> str:
    return CheckedLink.objects.get(address=address).state


def test_our_own_are_broken_at_once() -> None:
    link("/nb/borte/", outside=False)
    assert check_all() == 1
    assert CheckedLink.objects.get().problem == Problem.MISSING


def test_others_are_broken_when_they_have_failed_on_two_nights(website, on) -> None:
    url = website.says("/x", 404)
    link(url)
    assert check_all() == 0
    assert state(url) == State.FAILING
    check_all()
    assert state(url) == State.FAILING
    first = CheckedLink.objects.get().failed_since
    on(1)
    assert check_all() == 1
    assert state(url) == State.BROKEN
    assert CheckedLink.objects.get().failed_since == first
    website.says("/x", 200)
    assert check_all() == 0
    mended = CheckedLink.objects.get()
    assert (mended.state, mended.problem, mended.failed_since) == (State.FINE, "", None)


def test_a_night_that_is_too_busy_counts_neither_way(website, on) -> None:
    url = website.says("/x", 404)
    link(url)
    check_all()
    website.says("/x", 503)
    on(1)
    check_all()
    assert state(url) == State.FAILING
    website.says("/x", 404)
    on(2)
    check_all()
    assert state(url) == State.BROKEN


def test_no_more_than_so_many_a_night_and_the_others_first_the_next(website, monkeypatch) -> None:
    monkeypatch.setattr(checking, "MOST_OUTSIDE", 2)
    for number in range(4):
        link(website.says(f"/{number}", 200))
    check_all()
    assert CheckedLink.objects.filter(state=State.NEW).count() == 2
    check_all()
    assert not CheckedLink.objects.filter(state=State.NEW).exists()
    assert len(website.asked) == 4


def test_hosts_are_asked_in_turn() -> None:
    links = [CheckedLink(address=f"https://{name}") for name in ("a/1", "a/2", "b/1", "a/3", "b/2")]
    assert [each.address[8:] for each in host_by_host(links)] == ["a/1", "b/1", "a/2", "b/2", "a/3"]


def test_other_websites_are_left_alone_where_the_setting_says_so(website, settings) -> None:
    settings.LINK_CHECK_OUTSIDE = False
    link(website.says("/x", 404))
    check_all()
    assert website.asked == []


def test_progress_is_told() -> None:
    link("/nb/", outside=False)
    said: list[tuple[int, int, str]] = []
    check_all(lambda *told: said.append(told))
    assert said == [(1, 1, "/nb/")]


def test_one_can_be_tried_when_somebody_asks(website) -> None:
    url = website.says("/x", 200)
    check_one(link(url))
    assert state(url) == State.FINE


@pytest.mark.parametrize("make", [page, news], ids=["page", "news"])
def test_what_is_published_is_read(make, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        content = (
            page("/nb/borte/")
            if make is page
            else news(body='<p><a href="/nb/borte/">Lenke</a></p>')
        )
    (found,) = FoundLink.objects.filter(link__address="/nb/borte/")
    assert found.content == content
    assert found.words == "Lenke"


def test_a_link_that_is_mended_is_gone_when_the_page_is_published(
    django_capture_on_commit_callbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        content = page("/nb/borte/")
    draft = Version.objects.get_for_content(content).copy(seed_user())
    block = draft.content.placeholders.get().get_plugins()[0].get_plugin_instance()[0]
    block.body = "<p>Uten lenke.</p>"
    block.save()
    assert FoundLink.objects.filter(link__address="/nb/borte/").exists()
    with django_capture_on_commit_callbacks(execute=True):
        Version.objects.get(pk=draft.pk).publish(seed_user())
    assert not FoundLink.objects.filter(link__address="/nb/borte/").exists()


def test_what_is_withdrawn_has_no_links(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        content = page("/nb/borte/")
        Version.objects.get_for_content(content).unpublish(seed_user())
    assert not FoundLink.objects.filter(link__address="/nb/borte/").exists()


def test_a_link_that_cannot_be_read_does_not_stop_the_publishing(
    django_capture_on_commit_callbacks, monkeypatch, client
) -> None:
    monkeypatch.setattr("pages.links.collecting.links_by_content", lambda _: 1 / 0)
    with django_capture_on_commit_callbacks(execute=True):
        page("/nb/borte/")
    assert client.get("/nb/proveside/").status_code == 200
