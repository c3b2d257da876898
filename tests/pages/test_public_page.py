import pytest
from cms.models import Page
from django.contrib.sites.models import Site
from django.test import Client
from djangocms_versioning.models import Version

from pages.public_page import public_page
from pages.seed.build import seed_user
from pages.seed.content import Content, SeedPage
from tests.builders import publish

pytestmark = pytest.mark.django_db

SITE = Site(pk=1)


def seed_page(key: str, *slugs: tuple[str, str]) -> SeedPage:
    return SeedPage(key, [Content((code,), f"{key} {code}", slug, "", []) for code, slug in slugs])


def key_of(path: str, language: str) -> str:
    page = public_page(SITE, path, language)
    return page.reverse_id if page else ""


def test_a_path_leads_to_its_page_in_every_language() -> None:
    publish(seed_page("a", ("nb", "en-sti"), ("nn", "ein-sti")))
    for path in ("en-sti", "ein-sti"):
        assert [key_of(path, code) for code in ("nb", "nn", "en")] == ["a", "a", "a"]
    assert key_of("", "nb") == "front_page"
    assert public_page(SITE, "ingen", "nb") is None
    assert public_page(Site(pk=2), "en-sti", "nb") is None


def test_two_pages_at_one_path_are_each_found_by_their_own_readers(client: Client) -> None:
    publish(seed_page("a", ("nb", "om-noe")), seed_page("b", ("nn", "om-noe")))
    assert [key_of("om-noe", code) for code in ("nb", "nn")] == ["a", "b"]
    for code, title in (("nb", b"a nb"), ("nn", b"b nn")):
        assert title in client.get(f"/{code}/om-noe/").content


def test_a_page_that_is_taken_back_is_not_found(client: Client) -> None:
    (content,) = publish(seed_page("a", ("nb", "en-sti")))
    Version.objects.get_for_content(content).unpublish(seed_user())
    assert public_page(SITE, "en-sti", "nb") is None
    assert client.get("/nb/en-sti/").status_code == 404


def test_django_cms_asks_for_nothing_it_holds(django_assert_num_queries) -> None:
    publish(seed_page("a", ("nb", "en-sti"), ("nn", "ein-sti")))
    with django_assert_num_queries(1):
        page = public_page(SITE, "en-sti", "nn")
        assert isinstance(page, Page)
        assert page.get_content_obj("nb", force_reload=True).title == "a nb"
        assert page.get_content_obj("nn").pagedetails.share_image is None
        assert page.get_absolute_url("nn") == "/nn/ein-sti/"
        assert page.get_absolute_url("nb") == "/nb/en-sti/"
        assert page.site == SITE


def test_those_who_are_logged_in_get_their_toolbar(admin_client: Client) -> None:
    publish(seed_page("a", ("nb", "en-sti")))
    response = admin_client.get("/nb/en-sti/")
    assert b"a nb" in response.content
    assert b"cms-toolbar" in response.content
