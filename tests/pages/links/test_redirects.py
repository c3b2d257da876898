"""Old addresses lead on, as a visitor meets them."""

import pytest
from cms.models import Page, PageContent
from django.contrib.redirects.models import Redirect
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.links.models import PageAddress
from pages.links.redirects import remember
from pages.seed.build import Builder, seed_user
from pages.seed.content import Content, SeedPage

pytestmark = pytest.mark.django_db


def seed_page(
    key: str, parent: str | None = None, languages: tuple[str, ...] = ("nb",), slug: str = ""
) -> SeedPage:
    content = Content(languages, key.title(), slug or key, "En ingress.", ())
    return SeedPage(key, [content], parent=parent)


def make(*pages: SeedPage) -> dict[str, Page]:
    builder = Builder(seed_user())
    list(builder.build(pages))
    return builder.pages


def live(page: Page, language: str = "nb") -> PageContent:
    return PageContent.objects.get(page=page, language=language)


def draft_of(page: Page, slug: str, language: str = "nb") -> Version:
    made = Version.objects.get_for_content(live(page, language)).copy(seed_user())
    PageContent.admin_manager.filter(pk=made.object_id).update(slug=slug)
    return Version.objects.get(pk=made.pk)


def rename(page: Page, slug: str, language: str = "nb") -> None:
    draft_of(page, slug, language).publish(seed_user())


def unpublish(page: Page, language: str = "nb") -> None:
    Version.objects.get_for_content(live(page, language)).unpublish(seed_user())


def delete(page: Page) -> None:
    contents = PageContent.admin_manager.filter(page=page)
    for version in Version.objects.filter_by_content_grouping_values(contents[0]).order_by("-pk"):
        version.delete()


def leads(url: str) -> tuple[int, str]:
    """Status, and where to; the place itself answers 200, so nothing is chained."""
    answer = Client().get(url)
    to = answer.headers.get("Location", "")
    if to:
        assert Client().get(to).status_code == 200, to
    return answer.status_code, to


def test_a_renamed_page_is_found_at_its_old_address() -> None:
    pages = make(seed_page("gammel"))
    rename(pages["gammel"], "ny")
    assert leads("/nb/gammel/") == (301, "/nb/ny/")
    assert leads("/nb/gammel") == (301, "/nb/ny/")
    assert leads("/nb/ny/") == (200, "")


def test_the_query_comes_along() -> None:
    pages = make(seed_page("gammel"))
    rename(pages["gammel"], "ny")
    assert leads("/nb/gammel/?utm=1&a=%C3%A6") == (301, "/nb/ny/?utm=1&a=%C3%A6")


def test_a_draft_changes_no_address() -> None:
    pages = make(seed_page("gammel"))
    draft_of(pages["gammel"], "ny")
    assert leads("/nb/gammel/") == (200, "")
    assert leads("/nb/ny/") == (404, "")


def test_twice_renamed_is_one_step_away() -> None:
    pages = make(seed_page("en"))
    rename(pages["en"], "to")
    rename(pages["en"], "tre")
    assert leads("/nb/en/") == leads("/nb/to/") == (301, "/nb/tre/")


def test_renamed_back() -> None:
    pages = make(seed_page("en"))
    rename(pages["en"], "to")
    rename(pages["en"], "en")
    assert leads("/nb/en/") == (200, "")
    assert leads("/nb/to/") == (301, "/nb/en/")


def test_two_pages_that_swap() -> None:
    pages = make(seed_page("en"), seed_page("to"))
    rename(pages["en"], "mellom")
    rename(pages["to"], "en")
    rename(pages["en"], "to")
    assert leads("/nb/en/") == leads("/nb/to/") == (200, "")
    assert leads("/nb/mellom/") == (301, "/nb/to/")


def test_a_renamed_branch_takes_those_below_along() -> None:
    pages = make(seed_page("gren"), seed_page("kvist", "gren"), seed_page("blad", "kvist"))
    rename(pages["gren"], "stamme")
    assert leads("/nb/gren/kvist/") == (301, "/nb/stamme/kvist/")
    assert leads("/nb/gren/kvist/blad/") == (301, "/nb/stamme/kvist/blad/")


def test_a_branch_moved_in_the_tree(admin_client: Client) -> None:
    pages = make(
        seed_page("her"), seed_page("kvist", "her"), seed_page("blad", "kvist"), seed_page("der")
    )
    sent = {"position": 0, "target": pages["der"].pk}
    url = reverse("admin:cms_page_move_page", args=[pages["kvist"].pk])
    assert admin_client.post(url, sent).status_code == 200
    assert leads("/nb/her/kvist/blad/") == (301, "/nb/der/kvist/blad/")
    rename(Page.objects.get(pk=pages["kvist"].pk), "grein")
    assert leads("/nb/her/kvist/") == leads("/nb/der/kvist/") == (301, "/nb/der/grein/")


def test_each_written_form_has_its_own_old_addresses() -> None:
    pages = make(seed_page("felles", languages=("nb", "nn")))
    rename(pages["felles"], "nytt", "nn")
    assert leads("/nn/felles/") == (302, "/nn/nytt/")  # django CMS: bokmål still stands there
    rename(pages["felles"], "nytt", "nb")
    assert leads("/nn/felles/") == (301, "/nn/nytt/")
    assert leads("/nb/felles/") == (301, "/nb/nytt/")


def test_the_other_form_s_address_leads_on_as_it_did() -> None:
    pages = make(seed_page("gammel"))
    assert leads("/nn/gammel/") == (302, "/nb/gammel/")
    rename(pages["gammel"], "ny")
    assert leads("/nn/gammel/") == (302, "/nb/ny/")


def test_what_is_unpublished_leads_nowhere_until_it_is_back() -> None:
    pages = make(seed_page("en"))
    rename(pages["en"], "to")
    last = Version.objects.get_for_content(live(pages["en"]))
    last.unpublish(seed_user())
    assert leads("/nb/en/") == leads("/nb/to/") == (404, "")
    again = last.copy(seed_user())
    PageContent.admin_manager.filter(pk=again.object_id).update(slug="tre")
    Version.objects.get(pk=again.pk).publish(seed_user())
    assert leads("/nb/en/") == leads("/nb/to/") == (301, "/nb/tre/")


def test_a_page_moved_while_unpublished_takes_no_address(admin_client: Client) -> None:
    pages = make(seed_page("her"), seed_page("kvist", "her"), seed_page("kvast", "her"))
    rename(pages["kvist"], "annet")
    unpublish(pages["kvast"])
    url = reverse("admin:cms_page_move_page", args=[pages["kvast"].pk])
    assert admin_client.post(url, {"position": 0}).status_code == 200
    assert leads("/nb/her/kvist/") == (301, "/nb/her/annet/")
    assert leads("/nb/her/kvast/") == (404, "")


def test_a_new_page_at_a_deleted_one_s_address() -> None:
    pages = make(seed_page("en"))
    rename(pages["en"], "to")
    delete(pages["en"])
    assert leads("/nb/en/") == leads("/nb/to/") == (404, "")
    make(seed_page("nytt", slug="to"))
    assert leads("/nb/to/") == (200, "")
    assert leads("/nb/en/") == (404, "")


def test_an_address_belongs_to_the_page_that_had_it_last() -> None:
    pages = make(seed_page("en"))
    rename(pages["en"], "to")
    later = make(seed_page("sent", slug="en"))["sent"]
    assert leads("/nb/en/") == (200, "")
    rename(later, "tre")
    assert leads("/nb/en/") == (301, "/nb/tre/")


def test_what_staff_have_made_is_left_and_goes_first() -> None:
    pages = make(seed_page("en"))
    Redirect.objects.create(site_id=1, old_path="/nb/en/", new_path="/nb/om-oss/")
    rename(pages["en"], "to")
    assert leads("/nb/en/") == (301, "/nb/om-oss/")
    assert Redirect.objects.get().new_path == "/nb/om-oss/"


def test_what_staff_have_made_does_not_lead_by_way_of_an_old_address() -> None:
    pages = make(seed_page("en"))
    Redirect.objects.create(site_id=1, old_path="/kampanje", new_path="/nb/en/")
    assert leads("/kampanje?a=1") == (301, "/nb/en/?a=1")
    rename(pages["en"], "to")
    assert leads("/kampanje") == (301, "/nb/to/")


@pytest.mark.parametrize(
    ("old", "asked", "to"),
    [
        ("/nb/side/?id=5", "/nb/side/?id=5", "/nb/om-oss/"),
        ("/nb/side/?id=5", "/nb/side/?id=6", ""),
        ("/gammel/", "/gammel", "/nb/om-oss/"),
        ("/gammel/", "/gammel?a=1", "/nb/om-oss/?a=1"),
    ],
)
def test_staff_s_own_redirects_as_django_reads_them(old: str, asked: str, to: str) -> None:
    Redirect.objects.create(site_id=1, old_path=old, new_path="/nb/om-oss/")
    assert leads(asked) == (301 if to else 404, to)


def test_a_redirect_to_nowhere_says_gone() -> None:
    Redirect.objects.create(site_id=1, old_path="/borte/", new_path="")
    assert leads("/borte/") == (410, "")


def test_a_redirect_to_itself_is_no_loop() -> None:
    Redirect.objects.create(site_id=1, old_path="/nb/sirkel/", new_path="/nb/sirkel/")
    assert leads("/nb/sirkel/") == (404, "")


def test_another_page_as_the_front_page(admin_client: Client) -> None:
    pages = make(seed_page("ny-forside", languages=("nb", "nn", "en")))
    assert (
        admin_client.post(
            reverse("admin:cms_page_set_home", args=[pages["ny-forside"].pk])
        ).status_code
        == 200
    )
    assert leads("/nb/ny-forside/") == (301, "/nb/")
    assert leads("/nb/") == (200, "")


def test_a_branch_of_many_pages_costs_as_many_queries_as_one_of_few() -> None:
    def queries(many: int, root: str) -> int:
        below = [seed_page(f"{root}-{number}", root) for number in range(many)]
        pages = make(seed_page(root), *below)
        draft = draft_of(pages[root], f"{root}-ny")
        with CaptureQueriesContext(connection) as captured:
            draft.publish(seed_user())
        assert leads(f"/nb/{root}/{root}-0/") == (301, f"/nb/{root}-ny/{root}-0/")
        return len(captured)

    assert queries(2, "liten") == queries(30, "stor")


def test_nothing_new_is_one_query(django_assert_num_queries) -> None:
    remember()
    noted = PageAddress.objects.count()
    with django_assert_num_queries(1):
        remember()
    assert PageAddress.objects.count() == noted
