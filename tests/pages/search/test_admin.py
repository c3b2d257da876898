import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from pages.search import misses
from pages.search.models import Miss, Pin
from tests.builders import news
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
ADD = "admin:search_pin_add"


@pytest.fixture
def editor(client: Client) -> Client:
    user = get_user_model().objects.create_user("redaktor", is_staff=True)
    user.groups.set(Group.objects.filter(name="Redaktør"))
    client.force_login(user)
    return client


@pytest.fixture
def missed() -> None:
    month = misses.this_month()
    Miss.objects.create(query="kvitringord", key="kvitringord", month=month, times=3)


def pin(editor: Client, words: str, address: str) -> list[str]:
    """The errors it gave."""
    answer = editor.post(reverse(ADD), {"words": words, "address": address})
    return all_texts(document(answer), ".errorlist") if answer.status_code == 200 else []


def test_an_editor_pins_a_page_that_readers_then_find(editor: Client) -> None:
    content = news(title="Om noe annet")

    assert pin(editor, "kvitringord, drøvel", content.get_absolute_url()) == []

    found = document(Client().get("/nb/sok/?q=drøvel"))
    assert all_texts(found, ".search__hits h2") == ["Om noe annet"]
    listed = document(editor.get(reverse("admin:search_pin_changelist")))
    assert only(listed, ".field-leads_to a").get("href") == content.get_absolute_url()


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("", "/nb/samarbeid/"),
        ("og, det", "/nb/samarbeid/"),
        ("x" * 201, "/nb/samarbeid/"),
        ("råd", ""),
        ("råd", "/nb/finnes-ikke/"),
        ("råd", "https://example.com/nb/samarbeid/"),
        ("råd", "javascript:alert(1)"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(editor, words: str, address: str) -> None:
    answer = document(editor.post(reverse(ADD), {"words": words, "address": address}))

    assert all_texts(answer, ".errorlist")
    assert only(answer, "#id_words").get("value", "") == words
    assert only(answer, "#id_address").get("value", "") == address
    assert not Pin.objects.exists()


def test_a_pin_is_changed(editor: Client) -> None:
    pin(editor, "drøvel", "/nb/samarbeid/")
    url = reverse("admin:search_pin_change", args=[Pin.objects.get().pk])

    assert only(document(editor.get(url)), "#id_address").get("value") == "/nb/samarbeid/"
    editor.post(url, {"words": "kvitringord", "address": "/nb/kontakt/"})

    changed = Pin.objects.get()
    assert (changed.words, changed.keys) == ("kvitringord", ["kvitringord"])


def test_the_list_asks_no_more_with_more_pins(editor, django_assert_max_num_queries) -> None:
    for number in range(20):
        pin(editor, f"drøvel{'x' * number}", "/nb/samarbeid/")

    with django_assert_max_num_queries(13):
        editor.get(reverse("admin:search_pin_changelist"))


@pytest.mark.usefixtures("missed")
def test_what_was_searched_for_in_vain_leads_to_a_pin(editor: Client) -> None:
    listed = document(editor.get(reverse("admin:search_miss_changelist")))
    way = only(listed, ".field-pin a").get("href")

    assert text_of(only(listed, ".field-searched_for a")) == "kvitringord"
    assert only(document(editor.get(way)), "#id_words").get("value") == "kvitringord"
    pin(editor, "kvitringord", "/nb/samarbeid/")
    assert (
        document(editor.get(reverse("admin:search_miss_changelist"))).cssselect(".field-pin") == []
    )


@pytest.mark.usefixtures("missed")
def test_the_start_page_tells_of_it(editor: Client) -> None:
    page = document(editor.get(reverse("admin:index")))

    row = only(page, "[aria-labelledby=start-misses] li")
    assert only(row, "a").get("href") == reverse(ADD, query={"words": "kvitringord"})


@pytest.mark.usefixtures("missed")
def test_others_are_not_told(client: Client) -> None:
    user = get_user_model().objects.create_user("skribent", is_staff=True)
    user.groups.set(Group.objects.filter(name="Skribent"))
    client.force_login(user)

    page = document(client.get(reverse("admin:index")))
    assert page.cssselect("[aria-labelledby=start-misses]") == []
    assert client.get(reverse(ADD)).status_code == 403
    assert client.post(reverse(ADD), {"words": "x", "address": "/nb/"}).status_code == 403
    assert client.get(reverse("admin:search_miss_changelist")).status_code == 403
