"""A handbook: its chapters, the ways between them, and all of them as one document."""

from typing import Any

import html5lib
import pytest
from cms.models import Page, PageContent
from cms.toolbar.utils import get_object_preview_url
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from djangocms_versioning.models import Version

from pages.handbook import document_url
from pages.models import PageDetails
from pages.seed.build import seed_user
from pages.seed.content import Block, Content, SeedPage
from tests.builders import publish
from tests.html import Document, all_texts, document, only, text_of

pytestmark = pytest.mark.django_db
NB, NN = ("nb",), ("nn",)
BODY = '<h2>Mål</h2><p><a href="#mal">Opp</a></p><h3>Under</h3>'


def text(body: str = BODY) -> Block:
    return Block("NekTextPlugin", {"body": body})


def book(*languages: str, **options: Any) -> SeedPage:
    return SeedPage("bok", [Content(languages or NB, "Bok", "bok", "", [text()], **options)])


def chapter(name: str, *languages: str, parent: str = "bok", body: str = BODY) -> SeedPage:
    content = Content(languages or NB, name.title(), name, f"Om {name}.", [text(body)])
    return SeedPage(name, [content], parent=parent)


def handbook(*chapters: SeedPage) -> None:
    publish(book("nb", "nn", is_handbook=True), *chapters)


def ways(client: Client, url: str) -> dict[str, str]:
    page = document(client.get(url))
    return {link.get("rel") or "up": link.get("href") for link in page.cssselect(WAYS)}


NAV = "handbook--contents"
WAYS = ".handbook-around a"
WHOLE = document_url("/nb/bok/", "nb")


def whole(url: str = WHOLE) -> Document:
    return document(Client().get(url))


def test_the_front_lists_its_chapters_in_the_order_of_the_tree(client: Client) -> None:
    handbook(chapter("b"), chapter("a"), chapter("c", parent="a"))
    page = document(client.get("/nb/bok/"))
    assert all_texts(page, ".path-list li") == ["B", "A"]
    assert only(page, ".handbook-document a").get("href") == WHOLE


def test_a_chapter_leads_to_those_beside_it_and_back(client: Client) -> None:
    handbook(chapter("a"), chapter("b"), chapter("c"))
    urls = {name: f"/nb/bok/{name}/" for name in "abc"}
    assert ways(client, urls["a"]) == {"up": "/nb/bok/", "next": urls["b"]}
    assert ways(client, urls["b"]) == {"prev": urls["a"], "up": "/nb/bok/", "next": urls["c"]}
    assert ways(client, urls["c"]) == {"prev": urls["b"], "up": "/nb/bok/"}


def test_a_chapter_in_one_form_is_reached_in_that_form(client: Client) -> None:
    handbook(chapter("a", "nn"), chapter("b", "nb", "nn"))
    (link,) = document(client.get("/nb/bok/b/")).cssselect("[rel=prev]")
    assert (link.get("href"), link.get("lang")) == ("/nn/bok/a/", "nn")
    (link,) = document(client.get("/nn/bok/b/")).cssselect("[rel=prev]")
    assert (link.get("href"), link.get("lang")) == ("/nn/bok/a/", None)
    part = only(whole(), ".handbook__chapter[lang=nn]")
    assert text_of(only(part, "h2")) == "A"


def test_pages_below_another_page_are_no_chapters(client: Client) -> None:
    publish(book(), chapter("a"), chapter("b"))
    assert ways(client, "/nb/bok/a/") == {}
    assert document(client.get("/nb/bok/")).cssselect(".path-list, [href$='handbook.css']") == []
    assert client.get(WHOLE).status_code == 404


def test_the_headings_of_a_chapter_stand_under_its_title() -> None:
    handbook(chapter("a"), chapter("b"))
    main = only(whole(), "main")
    headings = main.cssselect(f":is(h1, h2, h3, h4, h5):not(#{NAV})")
    assert [(element.tag, text_of(element)) for element in headings] == [
        *(("h1", "Bok"), ("h2", "Mål"), ("h3", "Under")),
        *(("h2", "A"), ("h3", "Mål"), ("h4", "Under")),
        *(("h2", "B"), ("h3", "Mål"), ("h4", "Under")),
    ]


def test_every_link_within_the_document_leads_to_one_place() -> None:
    handbook(chapter("a"), chapter("b"))
    main = only(whole(), "main")
    ids = [element.get("id") for element in main.cssselect("[id]")]
    assert len(ids) == len(set(ids))
    within = [link.get("href")[1:] for link in main.cssselect("a[href^='#']")]
    assert within == ["a", "b", "bok--mal", "a--mal", "b--mal"]
    assert set(within) <= set(ids)


def test_an_anchor_stays_when_the_title_changes() -> None:
    handbook(chapter("a"))
    PageContent.objects.filter(page__reverse_id="a").update(title="Noe annet")
    assert only(whole(), "h2#a").text_content() == "Noe annet"


def test_search_engines_are_sent_to_the_handbook() -> None:
    handbook(chapter("a"))
    page = whole()
    assert only(page, "meta[name=robots]").get("content") == "noindex"
    assert only(page, "link[rel=canonical]").get("href") == "http://testserver/nb/bok/"
    assert page.cssselect("link[rel=alternate][hreflang]") == []


def test_a_draft_is_shown_nowhere(client: Client) -> None:
    handbook(chapter("a"), chapter("b"))
    public = PageContent.objects.get(page__reverse_id="a", language="nb")
    draft = Version.objects.get_for_content(public).copy(seed_user()).content
    PageContent.admin_manager.filter(pk=draft.pk).update(title="Hemmelig")
    Version.objects.get_for_content(PageContent.objects.get(page__reverse_id="b")).unpublish(
        seed_user()
    )
    assert all_texts(whole(), ".handbook__chapter h2") == ["A"]
    assert all_texts(document(client.get("/nb/bok/")), ".path-list li") == ["A"]


def test_a_handbook_taken_down_takes_the_document_with_it(client: Client) -> None:
    handbook(chapter("a"))
    for content in PageContent.objects.filter(page__reverse_id="bok"):
        Version.objects.get_for_content(content).unpublish(seed_user())
    assert client.get(WHOLE).status_code == 404


def test_in_a_form_it_is_not_in_the_other_is_shown(client: Client) -> None:
    publish(book("nn", is_handbook=True), chapter("a", "nn"))
    answer = client.get(WHOLE)
    assert (answer.status_code, answer.headers["Location"]) == (302, document_url("/nn/bok/", "nn"))


@pytest.mark.parametrize("path", ["/nb", "/nb/finnes/ikke", "/nb/%00", "/nb/" + "x/" * 400])
def test_where_there_is_no_handbook(client: Client, path: str) -> None:
    assert client.get(document_url(f"{path}/", "nb")).status_code in {400, 404}


def test_an_editor_sees_the_chapters_before_publishing(admin_client: Client) -> None:
    publish(book(), chapter("a"))
    public = PageContent.objects.get(page__reverse_id="bok")
    draft = Version.objects.get_for_content(public).copy(seed_user()).content
    PageDetails.objects.update_or_create(extended_object=draft, defaults={"is_handbook": True})
    shown = document(admin_client.get(get_object_preview_url(draft)))
    assert all_texts(shown, ".path-list li") == ["A"]


def asked(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


def test_more_chapters_ask_no_more(client: Client) -> None:
    body = '<p><a data-cms-href="cms.page:1">En</a></p>'
    names = [f"kapittel-{n}" for n in range(20)]
    handbook(
        *(chapter(name, *(("nn",) if n % 2 else NB), body=body) for n, name in enumerate(names))
    )
    assert asked(client, "/nb/bok/") <= 5
    assert asked(client, "/nb/bok/kapittel-4/") <= 5
    assert asked(client, WHOLE) <= 8


def standards(language: str) -> str:
    front = Page.objects.get(reverse_id="standards").get_absolute_url(language)
    return document_url(front, language)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_standards_are_a_handbook_of_four_parts(language: str) -> None:
    response = Client().get(standards(language))
    assert len(all_texts(document(response), ".handbook__chapter > h2")) == 4
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
