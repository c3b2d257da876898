"""Addresses of our own, as the site itself answers for them."""

import pytest
from cms.models import Page, PageContent
from django.contrib.redirects.models import Redirect
from djangocms_versioning.models import Version

from pages.entries import publishing
from pages.links.inside import Inside
from pages.links.models import Problem, State
from pages.links.verdict import Verdict, broken
from pages.seed.build import seed_user
from pages.seed.content import Block
from tests.builders import news, page_of, publish

pytestmark = pytest.mark.django_db


def check(address: str) -> Verdict:
    return Inside().check(address)


@pytest.mark.parametrize(
    "address",
    [
        *("/", "/nb/", "/nb/om-oss/", "/nb/om-oss/?utm=1", "/nn/aktuelt/", "/nb/aktuelt/feed.xml"),
        *("/sitemap.xml", "/nb/admin/", "/nb/om-oss/#", "/nb/om-oss/#:~:text=oss", "/nn/om-oss/"),
    ],
)
def test_what_is_there_is_fine(address: str) -> None:
    assert check(address).state is State.FINE


@pytest.mark.parametrize(
    "address",
    ["/nb/finnes-ikke/", "/nb/aktuelt/ingen-sak/", "/media/borte.pdf", "/nb/%c3%a6/", "/\x00"],
)
def test_what_is_not_there_is_broken(address: str) -> None:
    assert check(address).state is State.BROKEN


def test_news_that_are_withdrawn_are_broken(admin_user) -> None:
    content = news(title="Sak")
    assert check(content.get_absolute_url()).state is State.FINE
    publishing.withdraw(content, admin_user, note="Feil.")
    assert check(content.get_absolute_url()) == broken(Problem.MISSING, 410)


def test_a_file_that_is_there(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "brev æ.pdf").write_bytes(b"%PDF-1.7")
    assert check("/media/brev%20%C3%A6.pdf").state is State.FINE
    assert check("/media/brev.pdf") == broken(Problem.MISSING, 404)


def test_a_heading_that_is_there_and_one_that_is_not() -> None:
    publish(page_of(Block("NekTextPlugin", {"body": "<h2>Våre mål</h2><p>x</p>"})))
    assert check("/nb/proveside/#vare-mal").state is State.FINE
    assert check("/nb/proveside/#vare-ma") == broken(Problem.NO_ANCHOR, 200)


def test_an_old_address_works_but_should_be_mended() -> None:
    (content,) = publish(page_of())
    version = Version.objects.get_for_content(content).copy(seed_user())
    PageContent.admin_manager.filter(pk=version.object_id).update(slug="nytt-sted")
    Version.objects.get(pk=version.pk).publish(seed_user())
    assert check("/nb/proveside/") == Verdict(State.MOVED, None, 200, "/nb/nytt-sted/")


def test_a_redirect_that_leads_to_what_is_gone_or_round_and_round() -> None:
    for old, new in {
        "/a": "/nb/borte/",
        "/b": "/c",
        "/c": "/b",
        "/d": "https://d.example/",
    }.items():
        Redirect.objects.create(site_id=1, old_path=old, new_path=new)
    assert check("/a") == broken(Problem.MISSING, 404)
    assert check("/b") == broken(Problem.CIRCLE)
    assert check("/d") == Verdict(State.MOVED, leads_to="https://d.example/")


def test_pages_by_their_key() -> None:
    (content,) = publish(page_of())
    key = f"cms.page:{content.page_id}"
    assert check(key) == Verdict(State.FINE)
    Version.objects.get_for_content(content).unpublish(seed_user())
    assert check(key) == broken(Problem.UNPUBLISHED)
    assert check("cms.page:0") == broken(Problem.DELETED)
    assert check("no.model:1") == broken(Problem.NO_ADDRESS)
    about = Page.objects.get(reverse_id="about").pagecontent_set.first()
    assert check(f"cms.pagecontent:{about.pk}").state is State.FINE


def test_a_page_is_asked_for_once(django_assert_num_queries) -> None:
    inside = Inside()
    inside.check("/nb/om-oss/")
    with django_assert_num_queries(0):
        assert inside.check("/nb/om-oss/#finnes-ikke") == broken(Problem.NO_ANCHOR, 200)


def test_the_site_may_insist_on_https_and_know_but_one_name(settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.ALLOWED_HOSTS = [".vi.example"]
    assert check("/nb/om-oss/").state is State.FINE
