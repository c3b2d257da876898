"""The list of broken links, as those meet it who may mend them and those who may not."""

import pytest
from cms.models import PageContent
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from djangocms_versioning.models import Version

from pages.links.checking import check_all
from pages.links.models import CheckedLink, FoundLink, PageAddress, State
from pages.seed.build import seed_user
from pages.seed.content import Block
from tests.builders import news, page_of, publish
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
LIST = "/nb/admin/links/foundlink/"


@pytest.fixture
def found() -> FoundLink:
    """A broken link on a page; the same address in the news."""
    body = '<p><a href="/nb/borte/">Ordene</a></p>'
    publish(page_of(Block("NekTextPlugin", {"body": body})))
    news(title="Sak", body=body)
    check_all()
    return FoundLink.objects.get(link__address="/nb/borte/", content_type__model="pagecontent")


def client_of(group: str = "", **fields: bool) -> Client:
    user = get_user_model().objects.create_user("noen", **{"is_staff": True} | fields)
    if group:
        user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def test_the_list_says_where_and_why(found, admin_client) -> None:
    page = document(admin_client.get(LIST))
    rows = [text_of(row) for row in page.cssselect("#result_list tbody tr")]
    assert len(rows) == 2
    assert any("Prøveside" in row and "Ordene" in row and "/nb/borte/" in row for row in rows)
    assert all("Det finnes ingenting på denne adressen." in row for row in rows)
    assert not page.cssselect(".object-tools a, #result_list input[type=checkbox]")


def test_the_other_states_are_a_choice_away(found, admin_client) -> None:
    page = document(admin_client.get(f"{LIST}?state=fine"))
    assert len(page.cssselect("#result_list tbody tr")) > 5
    assert "Prøveside" not in text_of(only(page, "#result_list"))
    assert any("Virker" in text for text in all_texts(page, "#changelist-filter a"))
    assert len(document(admin_client.get(f"{LIST}?state=all&q=borte")).cssselect("tbody tr")) == 2


def test_the_list_costs_as_many_queries_however_long(
    found, admin_client, django_assert_max_num_queries
) -> None:
    with django_assert_max_num_queries(16):
        admin_client.get(f"{LIST}?state=all")


def test_the_way_to_the_place_where_it_is_mended(found, admin_client) -> None:
    url = reverse("admin:links_foundlink_mend", args=[found.pk])
    assert (
        f"/object/{found.content_type_id}/preview/{found.object_id}/" in admin_client.get(url).url
    )
    assert admin_client.get(url, follow=True).status_code == 200
    draft = Version.objects.get_for_content(found.content).copy(seed_user())
    to = admin_client.get(url).url
    assert f"/object/{found.content_type_id}/edit/{draft.object_id}/" in to


def test_trying_it_again(found, admin_client) -> None:
    row = document(admin_client.get(LIST)).cssselect("button[formaction]")[0]
    publish_at_borte()
    answer = admin_client.post(row.get("formaction"), follow=True)
    assert CheckedLink.objects.get(address="/nb/borte/").state == State.FINE
    assert "Virker" in text_of(only(document(answer), ".messagelist"))


def publish_at_borte() -> None:
    page = page_of()
    object.__setattr__(page, "key", "borte")
    object.__setattr__(page.contents[0], "slug", "borte")
    publish(page)


def test_looking_changes_nothing(found, admin_client) -> None:
    url = reverse("admin:links_foundlink_check", args=[found.pk])
    assert admin_client.get(url).status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(get_user_model().objects.get(username="admin"))
    assert strict.post(url).status_code == 403


@pytest.mark.parametrize(
    ("group", "is_staff", "sees", "may"),
    [
        ("", False, 302, 302),
        ("", True, 403, 403),
        ("Nyhetsskribent", True, 200, 404),
    ],
)
def test_those_who_may_not_change_the_page(found, group, is_staff, sees, may) -> None:
    client = client_of(group, is_staff=is_staff)
    before = CheckedLink.objects.get(address="/nb/borte/").checked_at
    assert client.get(LIST).status_code == sees
    mend, check = (
        reverse(f"admin:links_foundlink_{name}", args=[found.pk]) for name in ("mend", "check")
    )
    assert client.get(mend).status_code == may
    assert client.post(check).status_code == may
    assert CheckedLink.objects.get(address="/nb/borte/").checked_at == before


def test_news_writers_see_the_links_of_the_news_only(found) -> None:
    page = document(client_of("Nyhetsskribent").get(LIST))
    assert len(page.cssselect("#result_list tbody tr")) == 1
    assert "Sak" in text_of(only(page, "#result_list"))


def test_nobody_but_a_visitor_is_asked_to_log_in(found) -> None:
    assert Client().get(LIST).status_code == 302
    assert Client().post(f"{LIST}{found.pk}/check/").status_code == 302


def test_the_old_addresses_and_where_they_lead(admin_client) -> None:
    about = PageContent.objects.get(page__reverse_id="about", language="nb")
    draft = Version.objects.get_for_content(about).copy(seed_user())
    PageContent.admin_manager.filter(pk=draft.object_id).update(slug="hvem-vi-er")
    Version.objects.get(pk=draft.pk).publish(seed_user())
    url = reverse("admin:links_pageaddress_changelist")
    rows = [text_of(row) for row in document(admin_client.get(url)).cssselect("tbody tr")]
    assert len(rows) == 1
    assert rows[0].startswith("/nb/om-oss//nb/hvem-vi-er/")
    assert client_of().get(url).status_code == 403
    kept = PageAddress.objects.get(path="om-oss", language="nb")
    assert admin_client.post(f"{url}{kept.pk}/delete/", {"post": "yes"}).status_code == 404
