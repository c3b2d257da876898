from random import Random

import pytest
from django.db import OperationalError
from django.test import Client

from pages.search import views
from pages.search.filters import LONGEST
from pages.search.texts import Text
from tests.builders import news
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
PAGES = ("/nb/sok/", "/nn/sok/", "/en/search/")
BAD = [
    *("q=", "q=%20", "q=a", "q=" + "x" * 10_000, "q=det+er+ikke", 'q="', 'q=""', "q=-", "q=-ord"),
    *("q=(((", "q=%26%7C!()%3C-%3E:*", "q=😀", "q='; DROP TABLE search_entry; --", "q=%ff"),
    *("q=<script>alert(1)</script>", "q=한국어", "q=日本語", "q=العربية", "q=ⅷ²", "q=\u202e"),
    *("q=a&side=0", "q=a&side=x", "q=a&side=501", "q=a&side=99", "q=a&type=x", "q=a&omrade=x"),
    *("q=a&ar=x", "q=a&ar=0", "q=a&form=xx", "type=x", "q=a&q=b", "q[]=a", "q=%2500", "side=1e9"),
    *("q=" + "ord+" * 45, "q=" + "e-" * 90, "q=" + '"a+' * 60, "q=%5C%27", "q=a%0d%0ab"),
]


@pytest.mark.parametrize("url", PAGES)
def test_the_page_is_there_in_each_language(client: Client, url: str) -> None:
    page = document(client.get(url))

    assert only(page, "form[role=search]").get("action") == url
    assert only(page, "meta[name=robots]").get("content") == "noindex"
    assert len(page.cssselect(".search__ways a")) == (0 if url == "/en/search/" else 5)
    assert len(page.cssselect(".search__others a")) > 0


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize("query", BAD)
def test_whatever_is_asked_is_answered_in_words(client: Client, url: str, query: str) -> None:
    answer = client.get(f"{url}?{query}")

    assert answer.status_code in {200, 400}
    assert b"<script>alert" not in answer.content


@pytest.mark.parametrize(
    "query", ["q=" + "x" * (LONGEST + 1), "q=a&type=x", "q=a&omrade=x", "q=a&side=x", "q=a&form=x"]
)
def test_what_does_not_exist_is_said_in_a_sentence(client: Client, query: str) -> None:
    answer = client.get(f"/nb/sok/?{query}")

    assert answer.status_code == 400
    assert 'id="problem"' in answer.content.decode()


def test_nul_is_refused(client: Client) -> None:
    assert client.get("/nb/sok/?q=%00").status_code == 400


def test_either_form_finds_the_same_item(client: Client) -> None:
    content = news(title="Om kvalsettveiledning")
    found = [
        [link.get("href") for link in document(client.get(url)).cssselect(".search__hits h2 a")]
        for url in ("/nb/sok/?q=kvalsettveiledning", "/nn/sok/?q=kvalsettrettleiing")
    ]

    assert found == [[content.get_absolute_url()]] * 2


def test_a_hit_in_another_form_says_so(client: Client) -> None:
    news("nn", title="Om kvitringord", lead="Ei setning med kvitringord.")

    hit = only(document(client.get("/nb/sok/?q=kvitringord")), ".search__hits li")

    assert only(hit, "h2 a").get("lang") == "nn"
    assert only(hit, "p[lang]").get("lang") == "nn"
    assert all_texts(hit, "mark") == ["kvitringord", "kvitringord"]


def test_a_hit_in_the_readers_form_needs_no_mark(client: Client) -> None:
    news("nn", title="Om kvitringord")

    hit = only(document(client.get("/nn/sok/?q=kvitringord")), ".search__hits li")

    assert hit.cssselect("[lang]") == []


def test_choices_are_shown_with_how_many_they_give(client: Client, indexed) -> None:
    indexed(Text(1, "nb", "Fisk", url="/a"), Text(2, "nn", "Fisken", url="/b"))

    page = document(client.get("/nb/sok/?q=fisk"))
    form = only(page, "select[name=form]")
    assert [text_of(option) for option in form.cssselect("option")][1:] == [
        "Bokmål (1)",
        "Nynorsk (1)",
    ]
    chosen = document(client.get("/nb/sok/?q=fisk&form=nn"))
    assert all_texts(chosen, ".search__hits h2") == ["Fisken"]
    assert only(chosen, "select[name=form] [selected]").get("value") == "nn"


def test_a_misspelt_word_gets_a_suggestion_that_leads_on(client: Client, indexed) -> None:
    indexed(Text(1, "nb", "Karriereveiledning", url="/a"))

    empty = document(client.get("/nb/sok/?q=karriereveildening"))
    link = only(empty, ".search__empty a")

    assert text_of(link) == "karriereveiledning"
    assert all_texts(document(client.get("/nb/sok/" + link.get("href"))), "h2")[0] == (
        "Karriereveiledning"
    )


def test_the_pages_lead_to_each_other(client: Client, indexed) -> None:
    indexed(*(Text(number, "nb", f"Fisk {number}", url="/a") for number in range(45)))

    page = document(client.get("/nb/sok/?q=fisk&side=2"))

    assert only(page, ".search__hits").get("start") == "21"
    assert only(page, "[rel=prev]").get("href") == "?q=fisk"
    assert only(page, "[rel=next]").get("href") == "?q=fisk&side=3"


def test_the_language_chooser_keeps_the_search(client: Client) -> None:
    page = document(client.get("/nb/sok/?q=karriere"))

    links = {link.get("href") for link in page.cssselect(".site-header__languages a")}
    assert links == {url + "?q=karriere" for url in PAGES}


def test_no_cache_keeps_what_somebody_searched_for(client: Client) -> None:
    assert "private" in client.get("/nb/sok/?q=karriere")["Cache-Control"]


def test_a_search_that_takes_too_long_says_so(client: Client, monkeypatch) -> None:
    def give_up(*_args: object) -> None:
        raise OperationalError

    monkeypatch.setattr(views, "limited", give_up)
    answer = client.get("/nb/sok/?q=karriere")

    assert text_of(only(document(answer), "#problem"))


@pytest.mark.parametrize(("query", "most"), [("q=karriere", 6), ("q=xyzabcdef", 8), ("", 4)])
def test_the_page_asks_few_queries(
    client: Client, django_assert_max_num_queries, query: str, most: int
) -> None:
    """Where nothing is found that is noted, and ways on are read."""
    with django_assert_max_num_queries(most):
        client.get(f"/nb/sok/?{query}", headers={"User-Agent": "Mozilla/5.0"})


def test_only_reading_is_allowed(client: Client) -> None:
    assert client.post("/nb/sok/", {"q": "a"}).status_code == 405


PIECES = [
    *('"', "«", "»", "-", "–", "(", ")", "&", "|", "!", ":*", "<->", "<2>", "\\", "'", "''", "%"),
    *("_", "*", "?", ";", "--", "/*", "$$", "\x01", "\x7f", "\t", "\u200d", "\u0301", "\ufeff"),
    *("ord", "karriere", "veiledning", "ikkje", "ŋ", "ß", "İ", "ﬁ", "北京", "שלום", "ไทย", "हिन्दी"),
    *("😀", "👩‍👩‍👧", "<b>", "</script>", "{{ 7 }}", "{% now %}", "%(zone)s", "null", "x" * 40),
]


def test_whatever_is_put_together_is_answered_in_words(client: Client) -> None:
    chance = Random(27)
    for _time in range(150):
        text = "".join(chance.choices([*PIECES, " ", " "], k=chance.randint(1, 30)))
        answer = client.get(chance.choice(PAGES), {"q": text})
        assert answer.status_code in {200, 400}, text
        if answer.status_code == 200:
            assert only(document(answer), "#q").get("value") == " ".join(text.split()), text


def test_programs_get_an_answer_to_whatever_is_put_together(client: Client) -> None:
    chance = Random(28)
    for _time in range(100):
        text = "".join(chance.choices([*PIECES, " ", " "], k=chance.randint(1, 30)))
        answer = client.get("/api/sok", {"q": text})
        assert answer.status_code in {200, 400}, text
        assert ("error" in answer.json()) == (answer.status_code == 400), text
