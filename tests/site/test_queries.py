"""How many times a page asks the database."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from djangocms_versioning.models import Version

from pages.entries import publishing
from pages.models import Department
from pages.news.models import NewsContent
from pages.seed.build import seed_user
from pages.seed.content import Block, Content, SeedPage
from tests.builders import contact, news, picture, publish

pytestmark = pytest.mark.django_db


def queries(client: Client, url: str) -> int:
    client.get(url)  # what a process reads once and keeps
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
        return len(captured)


WITH_NEWS = {"/nb/", "/nn/", "/en/", "/nb/aktuelt/", "/nn/aktuelt/"}


def test_no_page_asks_more_than_it_must(client: Client, page_urls) -> None:
    """The page, the site, the menu, the blocks; and where texts or lists lead."""
    asked = {url: queries(client, url) for urls in page_urls.values() for url in urls}
    assert {url: n for url, n in asked.items() if n > (8 if url in WITH_NEWS else 5)} == {}


def test_where_there_is_nothing(client: Client) -> None:
    """Page, site, menu, and two to see whether the address is an old one that leads on."""
    assert queries(client, "/nb/nothing/") <= 5


LINKS = [{"label": str(n), "page": "a"} for n in range(6)]
TEXT = '<p><a data-cms-href="cms.page:1">En</a> <a data-cms-href="cms.page:2">To</a></p>'
EVERY_KIND = [
    Block("NekTextPlugin", {"body": TEXT}),
    Block("NekTextPlugin", {"body": TEXT}),
    Block("NekFactBoxPlugin", {"heading": "Fakta", "body": TEXT}),
    Block("NekPathListPlugin", {"heading": "Vei"}, LINKS),
    Block("NekPartnerListPlugin", {"heading": "Med"}, LINKS),
    Block("NekSignpostPlugin", {"heading": "Hit", "text": "Dit"}, LINKS),
    Block("NekCallToActionPlugin", {"heading": "Gjør", "text": "Det", "label": "Nå", "page": "a"}),
    Block("NekGoalsPlugin", {"heading": "Mål"}, [{"text": "En"}, {"text": "To"}]),
    Block("NekPointListPlugin", {"heading": "Punkt"}, [{"text": "En"}, {"text": "To"}]),
    Block("NekReferenceListPlugin", {"heading": "Kilder"}, [{"title": "A", "kind": "B"}]),
    Block("NekAccordionPlugin", {}, [{"question": "Hva?", "answer": "<p>Det.</p>"}]),
    Block("NekQuotePlugin", {"text": "Sagt", "source": "Noen"}),
    Block("NekTablePlugin", {"caption": "Tall", "content": "a | b"}),
    Block("NekAlertPlugin", {"text": "Stengt"}),
]


def test_nor_does_one_with_every_kind_of_block_deep_in_the_tree(client: Client) -> None:
    shown = [Block("NekPicturePlugin", {"file": picture(), "alt": "Felt"}) for _ in range(3)]
    unit = Department.objects.create(name_nb="Enheten")
    shown += [Block("NekContactCardPlugin", {"contact": contact(department=unit)}) for _ in "ab"]
    texts = {key: Content(("nb", "nn"), key, key, "", [*EVERY_KIND, *shown]) for key in "abcd"}
    publish(
        *(
            SeedPage(key, [texts[key]], parent=above)
            for key, above in zip("abcd", [None, *"abc"], strict=True)
        )
    )
    for path in ("a", "a/b/c/d"):
        for code in ("nb", "nn"):
            assert queries(client, f"/{code}/{path}/") <= 5


NEWS = ("/nb/aktuelt/", "/nb/aktuelt/?omrade=standarder&type=nyhet&ar=2026", "/nb/aktuelt/?side=2")
ARTICLE = "/nb/aktuelt/alt/"
FEEDS = ("/nb/aktuelt/feed.xml", "/nb/aktuelt/standarder/feed.xml", "/nb/aktuelt/feed.json")


@pytest.fixture
def many_news() -> NewsContent:
    """Items in both forms; one has all that an item can have."""
    for number in range(25):
        item = news(title=f"Sak {number}", areas=["standards"]).item
        news("nn", item=item, title=f"Sak {number}", areas=["standards"])
    full = news(title="Alt", areas=["standards", "policy_input"], author="En", publish=False)
    full.related.set([item])
    publishing.publish(full, seed_user())
    draft = publishing.copy(full)
    draft.change_note = "Nytt."
    draft.save()
    Version.objects.create(content=draft, created_by=seed_user())
    publishing.publish(draft, seed_user())
    return draft


@pytest.mark.parametrize(
    ("url", "most"), [*((url, 7) for url in NEWS), *((url, 4) for url in FEEDS), (ARTICLE, 5)]
)
def test_nor_do_the_news(client: Client, many_news, url: str, most: int) -> None:
    assert queries(client, url) <= most


def test_nor_does_an_article_with_a_picture(client: Client) -> None:
    content = news(title="Med bilde", file=picture(), alt="Et felt")
    assert queries(client, content.get_absolute_url()) <= 5


def test_a_larger_tree_costs_no_more(client: Client) -> None:
    before = queries(client, "/nb/arbeidsomrader/")
    contents = [Content(("nb",), f"Side {n}", f"side-{n}", "", []) for n in range(9)]
    publish(*(SeedPage(content.slug, [content]) for content in contents))
    assert queries(client, "/nb/arbeidsomrader/") == before
