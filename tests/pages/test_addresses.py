import pytest
from cms.models import Page

from pages.addresses import Target, addresses, nearest, targets
from pages.models import Partner
from pages.seed.content import Content, SeedPage
from tests.builders import publish


def test_nearest_is_the_other_written_form_before_english() -> None:
    assert nearest({"en": 1, "nn": 2}, "nb") == 2
    assert nearest({"nb": 1, "nn": 2}, "nn") == 2
    assert nearest({"nn": 2}, "en") == 2
    assert nearest({}, "nb") is None


@pytest.mark.django_db
def test_links_in_order_with_one_query(django_assert_num_queries) -> None:
    publish(SeedPage("a", [Content(("nn",), "A", "a", "", [])]))
    page = Page.objects.get(reverse_id="a")
    links = [Partner(label="ute", url="https://x.example/"), Partner(label="inne", page=page)]
    with django_assert_num_queries(1):
        found = targets(links, "nb")
    assert found == [Target("ute", "https://x.example/"), Target("inne", "/nn/a/", "nn")]


@pytest.mark.django_db
def test_a_link_to_a_page_that_is_not_public_is_left_out() -> None:
    (content,) = publish(SeedPage("a", [Content(("nb",), "A", "a", "", [])]))
    version = content.versions.get()
    version.unpublish(version.created_by)
    assert addresses([content.page_id]) == {}
    assert targets([Partner(label="borte", page=content.page)], "nb") == []
