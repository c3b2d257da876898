"""The language is in the address, and a page is whole in the one it is in."""

import pytest
from django.test import Client
from lxml import html

from pages.seed.content import Block, Content, SeedPage
from tests.builders import news, page_of, publish
from tests.html import all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
TEXT = Block("NekTextPlugin", {"body": "<p>Tekst.</p>"})


@pytest.mark.parametrize(
    ("header", "front_page"),
    [
        ("", "/nb/"),
        ("no", "/nb/"),
        ("no,en;q=0.9", "/nb/"),
        ("nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.6", "/nb/"),
        ("nn-NO,nn;q=0.9,no;q=0.8", "/nn/"),
        ("no;q=0.9,nn", "/nn/"),
        ("en-GB,en;q=0.5", "/en/"),
        ("de,en;q=0.8,nn;q=0.9", "/nn/"),
        ("fr", "/nb/"),
        ("*", "/nb/"),
        ("x" * 5000, "/nb/"),
        (";;,,;q=x\u00e6", "/nb/"),
    ],
)
def test_the_root_follows_the_browser(client: Client, header: str, front_page: str) -> None:
    response = client.get("/", headers={"Accept-Language": header})
    assert (response.status_code, response.headers["Location"]) == (302, front_page)
    assert "Accept-Language" in response.headers["Vary"]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_page_in_one_form_is_served_there_and_found_from_the_other(
    client: Client, language: str
) -> None:
    publish(page_of(TEXT, languages=(language,)))
    other = {"nb": "nn", "nn": "nb"}[language]
    assert client.get(f"/{language}/proveside/").status_code == 200
    response = client.get(f"/{other}/proveside/")
    assert (response.status_code, response.headers["Location"]) == (302, f"/{language}/proveside/")
    assert client.get("/en/proveside/").status_code in {302, 404}


def test_a_page_in_one_form_offers_no_other(client: Client) -> None:
    publish(page_of(TEXT, languages=("nn",)))
    page = document(client.get("/nn/proveside/"))
    assert page.cssselect("link[rel=alternate][hreflang]") == []
    assert page.cssselect(".language-chooser a") == []


def test_the_chooser_leads_to_the_same_page(client: Client) -> None:
    page = document(client.get("/nb/arbeidsomrader/standarder/"))
    chosen = {
        link.get("hreflang"): link.get("href")
        for link in page.cssselect(".site-header .language-chooser a")
    }
    assert chosen["nn"] == "/nn/arbeidsomrade/standardar/"
    assert "en" not in chosen


@pytest.mark.parametrize(
    ("url", "other", "words", "twin"),
    [
        ("/nb/om-oss/", "nn", "Les på nynorsk", "/nn/om-oss/"),
        ("/nn/arbeidsomrade/standardar/", "nb", "Les på bokmål", "/nb/arbeidsomrader/standarder/"),
        ("/nb/aktuelt/", "nn", "Les på nynorsk", "/nn/aktuelt/"),
    ],
)
def test_a_page_leads_to_its_twin_at_the_top(
    client: Client, url: str, other: str, words: str, twin: str
) -> None:
    link = only(only(document(client.get(url)), ".page-header .meta"), "a")
    assert (text_of(link), link.get("href")) == (words, twin)
    assert (link.get("lang"), link.get("hreflang")) == (other, other)
    assert client.get(twin).status_code == 200


@pytest.mark.parametrize(
    ("url", "words", "twin"),
    [("/nb/", "Les på nynorsk", "/nn/"), ("/nn/", "Les på bokmål", "/nb/")],
)
def test_the_front_page_leads_to_its_twin_in_its_opening(
    client: Client, url: str, words: str, twin: str
) -> None:
    link = only(document(client.get(url)), ".hero .meta a")
    assert (text_of(link), link.get("href"), link.get("lang")) == (words, twin, twin.strip("/"))


def test_a_news_item_leads_to_its_twin_at_the_top(client: Client) -> None:
    nb = news(title="Sak")
    assert not document(client.get(nb.get_absolute_url())).cssselect(".page-header .meta a")
    nn = news("nn", item=nb.item, title="Sak på nynorsk")
    for content, other in ((nb, nn), (nn, nb)):
        page = document(client.get(content.get_absolute_url()))
        link = only(page, ".page-header .meta a")
        assert (link.get("href"), link.get("lang")) == (other.get_absolute_url(), other.language)


@pytest.mark.parametrize("url", ["/en/", "/nb/finnes-ikke/"])
def test_what_has_no_twin_leads_to_none(client: Client, url: str) -> None:
    page = html.document_fromstring(client.get(url).content.decode())
    assert "Les på" not in page.text_content()


def test_a_page_in_one_form_has_no_twin(client: Client) -> None:
    publish(page_of(TEXT, languages=("nn",)))
    assert not document(client.get("/nn/proveside/")).cssselect(".page-header .meta")


def test_every_list_says_what_form_each_of_its_links_is_in(client: Client) -> None:
    above = SeedPage("above", [Content(("nn",), "Over", "over", "", [TEXT])])
    blocks = [TEXT, Block("NekPageTreePlugin")]
    below = SeedPage("below", [Content(("nb",), "Under", "under", "", blocks)], parent="above")
    _over, under = publish(above, below)
    news("nn", title="Berre på nynorsk", areas=["standards"])
    news(title="Sak", areas=["standards"])
    page = document(client.get(under.get_absolute_url()))
    links = page.cssselect("nav.ds-breadcrumbs a, .site-header a, .site-footer a, .page-tree a")
    stray = [link for link in links if link.get("href", "").startswith("/nn/")]
    assert {text_of(link) for link in stray} >= {"Over"}
    assert {(link.get("lang"), link.get("hreflang")) for link in stray} == {("nn", "nn")}
    for url in ("/nb/aktuelt/", "/nb/aktuelt/sak/"):
        link = document(client.get(url)).cssselect("main a[href$='/berre-pa-nynorsk/']")[0]
        assert (link.get("lang"), link.get("hreflang")) == ("nn", "nn")


def test_hreflang_names_every_twin_and_a_default(client: Client) -> None:
    page = document(client.get("/nn/om-oss/"))
    found = {e.get("hreflang"): e.get("href") for e in page.cssselect("link[hreflang]")}
    site = "http://testserver"
    assert found == {
        "nb": f"{site}/nb/om-oss/",
        "nn": f"{site}/nn/om-oss/",
        "x-default": f"{site}/nb/om-oss/",
    }


def test_the_menu_shows_every_page_whatever_its_form(client: Client) -> None:
    content = Content(("nn",), "Berre nynorsk", "berre-nynorsk", "", [TEXT])
    publish(SeedPage("only-nn", [content]))
    link = only(document(client.get("/nb/")), 'nav a[href="/nn/berre-nynorsk/"]')
    assert (link.get("lang"), link.get("hreflang")) == ("nn", "nn")


@pytest.mark.parametrize(
    ("language", "words"), [("nb", "Hovedmeny"), ("nn", "Hovudmeny"), ("en", "Language")]
)
def test_what_surrounds_the_page_speaks_its_form(client: Client, language: str, words: str) -> None:
    page = document(client.get(f"/{language}/"))
    assert words in [nav.get("aria-label") for nav in page.cssselect("nav")]


@pytest.mark.parametrize(
    ("url", "language"),
    [("/nb/finnes-ikke/", "nb"), ("/nn/finst-ikkje/", "nn"), ("/en/nothing/", "en")],
)
def test_a_missing_page_says_so_in_its_language_and_shows_a_way_on(
    client: Client, url: str, language: str
) -> None:
    response = client.get(url)
    assert response.status_code == 404
    page = html.document_fromstring(response.content.decode())
    assert page.get("lang") == language
    assert len(all_texts(page, "h1")) == 1
    assert page.cssselect(f'main a[href="/{language}/"]')
    assert page.cssselect(".site-header nav a")


def test_the_english_menu_is_short_and_leads_back(client: Client) -> None:
    header = only(document(client.get("/en/")), ".site-header")
    assert {link.get("href") for link in header.cssselect("nav a")} == {"/nb/", "/nn/", "/en/"}
    footer = only(document(client.get("/en/")), ".site-footer")
    assert footer.cssselect('a[lang="nb"][href="/nb/personvern/"]')
