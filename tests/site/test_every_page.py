"""What holds for every page of the seeded site, whoever wrote it."""

from collections import Counter
from itertools import pairwise

import pytest
from django.test import Client

from tests.html import Document, all_texts, document, only

pytestmark = pytest.mark.django_db
LANGUAGES = ("nb", "nn", "en")


@pytest.fixture
def pages(client: Client, public_urls) -> dict[str, Document]:
    return {url: document(client.get(url)) for url in public_urls}


def test_the_seed_has_the_whole_tree(page_urls) -> None:
    assert len(page_urls["nb"]) == len(page_urls["nn"]) >= 23
    assert page_urls["en"] == ["/en/"]


def test_one_first_heading_and_no_level_skipped(pages) -> None:
    for url, page in pages.items():
        levels = [int(heading.tag[1]) for heading in page.cssselect("h1, h2, h3, h4, h5, h6")]
        assert levels.count(1) == 1, url
        assert levels[0] == 1, url
        steps = pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), (url, levels)


def test_the_page_says_its_language(pages) -> None:
    for url, page in pages.items():
        assert page.get("lang") == url.split("/")[1], url


def test_title_and_description_are_its_own(pages) -> None:
    for what in ("title", "meta[name=description]"):
        values = [
            element.get("content") or element.text_content()
            for page in pages.values()
            for element in [only(page, what)]
        ]
        assert all(values)
        assert [value for value, times in Counter(values).items() if times > 1] == [], what


def test_titles_and_leads_are_short_enough_to_be_shown_whole(pages) -> None:
    for url, page in pages.items():
        assert len(only(page, "meta[property='og:title']").get("content")) <= 65, url
        assert len(only(page, "meta[name=description]").get("content")) <= 155, url


def test_ids_are_unique_and_references_meet(pages) -> None:
    for url, page in pages.items():
        ids = [element.get("id") for element in page.cssselect("[id]")]
        assert len(ids) == len(set(ids)), (url, ids)
        for attribute in ("aria-labelledby", "aria-describedby", "popovertarget", "for"):
            wanted = {e.get(attribute) for e in page.cssselect(f"[{attribute}]")}
            assert wanted <= set(ids), (url, attribute, wanted)


def test_every_link_of_ours_leads_somewhere(client: Client, pages) -> None:
    links = {
        (link.get("href").split("#")[0], url)
        for url, page in pages.items()
        for link in page.cssselect("a[href]")
        if link.get("href").startswith("/") and link.get("href") != "/"
    }
    answers = {href: client.get(href).status_code for href in {href for href, _page in links}}
    assert {(href, page) for href, page in links if answers[href] != 200} == set()


def test_links_within_a_page_meet_their_target(pages) -> None:
    for url, page in pages.items():
        ids = {element.get("id") for element in page.cssselect("[id]")}
        targets = {a.get("href")[1:] for a in page.cssselect('a[href^="#"]')}
        assert targets <= ids, url


def test_a_link_into_another_language_says_so(pages) -> None:
    for url, page in pages.items():
        for link in page.cssselect("a[href^='/']"):
            target = link.get("href").split("/")[1]
            if target in LANGUAGES and target != url.split("/")[1]:
                assert link.get("hreflang") == target, (url, link.get("href"))


def test_nothing_inline_and_nothing_from_elsewhere(pages) -> None:
    for url, page in pages.items():
        assert not page.cssselect("[style], style, script:not([type='application/ld+json'])"), url
        assert not [e for e in page.iter() if any(str(name).startswith("on") for name in e.attrib)]
        sources = [e.get("src") or e.get("href") for e in page.cssselect("[src], link[href]")]
        own = ("/", "http://testserver/")
        assert [source for source in sources if not source.startswith(own)] == [], url


def test_the_nynorsk_quotation_is_nynorsk_in_every_language(client: Client) -> None:
    for url in ("/nb/oppdrag/", "/nn/oppdrag/", "/en/"):
        quotes = document(client.get(url)).cssselect("blockquote[lang=nn]")
        assert len(quotes) == 1, url
        assert "naudsynt med nasjonal koordinering" in quotes[0].text_content()


def test_no_heading_is_empty(pages) -> None:
    for url, page in pages.items():
        assert all(all_texts(page, "h1, h2, h3, h4")), url
