"""How many times a page asks the database."""

import datetime as dt

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from djangocms_versioning.models import Version
from filer.models import File

from pages.entries import publishing
from pages.mandate import tagging
from pages.mandate.models import MandateArea, MandateDocument
from pages.models import Department
from pages.news.models import NewsContent, NewsItem
from pages.partners.models import Body, Meeting, MeetingDocument, Member
from pages.seed.build import seed_user
from pages.seed.content import Block, Content, SeedPage
from tests.builders import contact, news, picture, publish
from tests.html import document

pytestmark = pytest.mark.django_db


def queries(client: Client, url: str) -> int:
    client.get(url)  # what a process reads once and keeps
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
        return len(captured)


WITH_NEWS = {"/nb/", "/nn/", "/en/", "/nb/aktuelt/", "/nn/aktuelt/"}
WITH_BODIES = {
    f"/{code}/samarbeid/{slug}"
    for code, *slugs in (
        ("nb", "nasjonal-koordineringsgruppe/", "ledernettverket/", "fylkesvise-partnerskap/"),
        ("nn", "nasjonal-koordineringsgruppe/", "leiarnettverket/", "fylkesvise-partnarskap/"),
    )
    for slug in ("", "nasjonalt-forum/", *slugs)
}


def test_no_page_asks_more_than_it_must(client: Client, page_urls) -> None:
    """The page, the site, the menu, the blocks; and where texts or lists lead."""
    asked = {url: queries(client, url) for urls in page_urls.values() for url in urls}
    assert asked.keys() >= WITH_BODIES
    assert {url: n for url, n in asked.items() if n > (8 if with_lists(url) else 5)} == {}


def with_lists(url: str) -> bool:
    """What stands outside the page is read for it: news, or what the mandate asks."""
    return url in WITH_NEWS | WITH_BODIES or "/oppdrag/" in url


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


MANDATE = ("/nb/oppdrag/", "/nb/oppdrag/tildelingsbrev/", "/nb/oppdrag/kunnskapsgrunnlaget/")


@pytest.fixture
def twenty_years(many_news) -> None:
    """Of letters that name each area, with news, files, pages, supplements and reports."""
    file = File.objects.create(file=ContentFile(b"%PDF-1.4", "brev.pdf"))
    areas = list(MandateArea.objects.all())
    for year in range(2007, 2027):
        for kind, number in (("letter", None), ("supplement", 1), ("annual_report", None)):
            page = areas[0].page if year % 2 else None
            document = MandateDocument(kind=kind, year=year, number=number, page=page)
            document.is_public = True
            document.full_clean()
            document.save()
            document.files.create(file=file)
            if kind != "annual_report":
                for area in areas:
                    document.passages.create(area=area, text=f"Om {area} i {year}.")
    for item in NewsItem.objects.all():
        tagging.set_areas(item, areas)


@pytest.mark.parametrize("url", MANDATE)
def test_nor_does_the_mandate(client: Client, twenty_years, url: str) -> None:
    assert queries(client, url) <= 8


def test_nor_does_an_article_with_a_picture(client: Client) -> None:
    content = news(title="Med bilde", file=picture(), alt="Et felt")
    assert queries(client, content.get_absolute_url()) <= 5


def test_nor_does_a_body_with_members_and_years_of_meetings(client: Client) -> None:
    forum = Body.objects.get(page__reverse_id="national_forum")
    Member.objects.bulk_create(Member(body=forum, name=f"Etat {n}") for n in range(30))
    today = timezone.localdate()
    meetings = Meeting.objects.bulk_create(
        Meeting(body=forum, title_nb=f"Møte {n}", date=today + dt.timedelta(days=30 - 30 * n))
        for n in range(100)
    )
    file = File.objects.create(file="referat.pdf", is_public=True)
    MeetingDocument.objects.bulk_create(
        MeetingDocument(meeting=meeting, title="Referat", file=file)
        for meeting in meetings
        for _ in range(2)
    )
    for url in ("/nb/samarbeid/nasjonalt-forum/", "/nb/samarbeid/"):
        assert queries(client, url) <= 8
    page = document(client.get("/nb/samarbeid/nasjonalt-forum/"))
    assert len(page.cssselect(".members li")) == 30
    assert len(page.cssselect(".meetings .meeting")) == 100
    assert len(page.cssselect(".meetings .meeting__documents li")) == 200


def test_a_larger_tree_costs_no_more(client: Client) -> None:
    before = queries(client, "/nb/arbeidsomrader/")
    contents = [Content(("nb",), f"Side {n}", f"side-{n}", "", []) for n in range(9)]
    publish(*(SeedPage(content.slug, [content]) for content in contents))
    assert queries(client, "/nb/arbeidsomrader/") == before
