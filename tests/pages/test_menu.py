import pytest
from cms.models import Page

from pages.menu import menu, page_tree
from pages.seed.content import Content, SeedPage
from tests.builders import publish

pytestmark = pytest.mark.django_db


def seed_page(key: str, parent: str | None = None, *, in_menu: bool = True) -> SeedPage:
    content = Content(("nb",), key, key, "", [], menu_title=f"{key} kort")
    return SeedPage(key, [content], parent=parent, in_menu=in_menu)


def page(key: str) -> Page:
    return Page.objects.get(reverse_id=key)


def test_the_top_level_is_split_between_header_and_footer() -> None:
    publish(seed_page("oppe"), seed_page("nede", in_menu=False))
    found = menu(None, "nb")
    main, footer = [[item.title for item in part] for part in (found.main, found.footer)]
    assert "oppe kort" in main
    assert "nede kort" in footer
    assert not set(main) & set(footer)
    assert not [item for item in (*found.main, *found.footer) if item.is_home]


def test_breadcrumbs_lead_from_the_front_page_to_here() -> None:
    publish(seed_page("a"), seed_page("b", "a"), seed_page("c", "b"))
    crumbs = menu(page("c"), "nb").breadcrumbs
    assert [item.url for item in crumbs] == ["/nb/", "/nb/a/", "/nb/a/b/", "/nb/a/b/c/"]
    assert [item.is_current for item in crumbs] == [False, False, False, True]


def test_the_front_page_has_no_breadcrumbs() -> None:
    assert menu(page("front_page"), "nb").breadcrumbs == ()


def test_the_item_above_this_page_is_marked() -> None:
    publish(seed_page("a"), seed_page("b", "a"))
    (item,) = [item for item in menu(page("b"), "nb").main if item.url == "/nb/a/"]
    assert (item.is_ancestor, item.is_current) == (True, False)


def test_a_page_in_the_other_form_stands_in_the_same_menu() -> None:
    publish(seed_page("a"))
    (item,) = [item for item in menu(None, "nn").main if item.url == "/nb/a/"]
    assert item.lang == "nb"


def test_one_query_however_deep(django_assert_num_queries) -> None:
    publish(seed_page("a"), seed_page("b", "a"), seed_page("c", "b"))
    current = page("c")
    with django_assert_num_queries(1):
        menu(current, "nb")


def test_the_tree_nests_as_the_pages_do(django_assert_num_queries) -> None:
    publish(seed_page("a"), seed_page("b", "a"), seed_page("c", "b"), seed_page("d", "a"))
    with django_assert_num_queries(1):
        tree = page_tree("nb")
    (a,) = [item for item in tree if item.url == "/nb/a/"]
    assert [child.url for child in a.children] == ["/nb/a/b/", "/nb/a/d/"]
    assert [child.url for child in a.children[0].children] == ["/nb/a/b/c/"]


def test_what_is_no_page_stands_below_its_section() -> None:
    publish(seed_page("a"), seed_page("b", "a"))
    found = menu(None, "nb", section="b")
    assert [item.url for item in found.breadcrumbs] == ["/nb/", "/nb/a/", "/nb/a/b/"]
    assert [item.is_current for item in found.breadcrumbs] == [False, False, False]
    (above,) = [item for item in found.main if item.url == "/nb/a/"]
    assert above.is_ancestor
