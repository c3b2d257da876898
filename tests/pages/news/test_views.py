"""The list and the item as a visitor's browser gets them."""

import datetime as dt
import json
from io import BytesIO
from urllib.parse import unquote

import pytest
from cms.models import Page
from cms.toolbar.utils import get_object_preview_url
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from djangocms_versioning.models import Version
from filer.models import Image
from lxml import html
from PIL import Image as Pillow

from pages.entries import publishing
from pages.models import WorkArea
from pages.news.models import Kind, NewsContent
from tests.builders import news
from tests.html import Document, all_texts, document, only

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_news")]
SITE = "http://testserver"
ITEMS = "main li h2"
PAGES = "nav[aria-label='Sider med nyheter']"
ODD = (
    *("side=2", "side=0", "side=-1", "side=x", "side=9999999999", "side=١", "omrade=x"),
    *("type=<b>", "ar=1899", "ar=99999", "ar=²", "ar=20 25"),
)


def days_ago(days: float) -> dt.datetime:
    return timezone.now() - dt.timedelta(days=days)


def answer(client: Client, url: str) -> tuple[int, Document]:
    """Status and document of whatever is answered."""
    response = client.get(url)
    return response.status_code, html.document_fromstring(response.content.decode())


def changed(content: NewsContent, user, **changes: object) -> NewsContent:
    draft = Version.objects.get_for_content(content).copy(user).content
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save()
    publishing.publish(draft, user)
    return draft


# --- The list ---------------------------------------------------------------------------------


def test_the_list_has_the_title_and_lead_of_its_page(client: Client) -> None:
    page = document(client.get("/nn/aktuelt/"))
    assert all_texts(page, "h1") == ["Aktuelt"]
    assert "Nasjonal eining" in only(page, ".page-header .lead").text_content()
    assert only(page, "link[rel=canonical]").get("href") == f"{SITE}/nn/aktuelt/"
    assert all_texts(page, ".site-header [aria-current=page]") == ["Aktuelt"]


def test_an_empty_list_says_so(client: Client) -> None:
    page = document(client.get("/nb/aktuelt/"))
    assert "Ingen nyheter er publisert ennå." in all_texts(page, "main p")


def test_an_item_in_the_other_form_says_its_language(client: Client) -> None:
    news("nn", title="Ei sak på nynorsk")
    page = document(client.get("/nb/aktuelt/"))
    link = only(page, f"{ITEMS} a")
    assert (link.get("lang"), link.get("href")) == ("nn", "/nn/aktuelt/ei-sak-pa-nynorsk/")
    assert [p.get("lang") for p in page.cssselect("main li p:not(.meta)")] == ["nn"]


def test_pages_of_twenty(client: Client) -> None:
    for number in range(41):
        news(title=f"Sak {number:02}", published_at=days_ago(number + 1))
    first = document(client.get("/nb/aktuelt/"))
    assert all_texts(first, ITEMS) == [f"Sak {number:02}" for number in range(20)]
    assert "Viser 1–20 av 41" in all_texts(first, "main p.meta")
    links = {a.text_content().strip(): a.get("href") for a in first.cssselect(f"{PAGES} a")}
    assert links["Neste"] == links["2"] == "?side=2"
    last = document(client.get("/nb/aktuelt/?side=3"))
    assert all_texts(last, ITEMS) == ["Sak 40"]
    assert all_texts(last, f"{PAGES} [aria-current=page]") == ["3"]
    assert only(last, f"{PAGES} a[aria-label='Side 1']").get("href") == "."
    assert only(last, "link[rel=canonical]").get("href") == f"{SITE}/nb/aktuelt/?side=3"


def test_filters_are_kept_from_page_to_page_and_shown_in_the_form(client: Client) -> None:
    for number in range(21):
        news(title=f"Sak {number}", areas=[WorkArea.STANDARDS], kind=Kind.PRESS_RELEASE)
    news(title="Noe annet")
    year = timezone.localdate().year
    page = document(client.get(f"/nb/aktuelt/?omrade=standarder&type=pressemelding&ar={year}"))
    assert len(page.cssselect(ITEMS)) == 20
    assert all_texts(page, "option[selected]") == ["Standarder", "Pressemelding", str(year)]
    following = only(page, "a[rel=next]").get("href")
    assert following == f"?omrade=standarder&type=pressemelding&ar={year}&side=2"
    assert len(document(client.get(f"/nb/aktuelt/{following}")).cssselect(ITEMS)) == 1


def test_a_link_with_the_other_form_s_words_works_too(client: Client) -> None:
    news(title="Sak", areas=[WorkArea.PROFESSIONAL_ADVICE], kind=Kind.CONSULTATION_RESPONSE)
    for query in (
        "omrade=faglege-rad&type=hoyringsinnspel",
        "omrade=faglige-rad",
        "omrade=professional-advice",
    ):
        assert all_texts(document(client.get(f"/nb/aktuelt/?{query}")), ITEMS) == ["Sak"], query


def test_the_archive_has_a_link_for_each_year(client: Client) -> None:
    news(title="Gammel", published_at=dt.datetime(2019, 3, 1, tzinfo=dt.UTC))
    news(title="Ny")
    page = document(client.get("/nb/aktuelt/"))
    links = page.cssselect("nav[aria-labelledby=archive] a")
    assert len(links) == timezone.localdate().year - 2019 + 1
    found = document(client.get(f"/nb/aktuelt/{links[-1].get('href')}"))
    assert all_texts(found, ITEMS) == ["Gammel"]


def test_a_filter_that_fits_nothing_is_no_fault(client: Client) -> None:
    news(title="Sak", areas=[WorkArea.STANDARDS])
    status, page = answer(client, "/nb/aktuelt/?omrade=kunnskap&type=&ar=")
    assert status == 200
    assert "Ingen nyheter passer til dette valget." in all_texts(page, "main p")
    assert page.cssselect("main p a[href='/nb/aktuelt/']")


@pytest.mark.parametrize("query", ODD)
def test_what_does_not_exist_is_a_friendly_404(client: Client, query: str) -> None:
    news()
    status, page = answer(client, f"/nb/aktuelt/?{query}")
    assert status == 404
    assert all_texts(page, "h1") == ["Aktuelt"]
    assert page.cssselect("main p a[href='/nb/aktuelt/']")
    assert page.cssselect("meta[name=robots][content=noindex]")


def test_unknown_parameters_are_nobody_s_concern(client: Client) -> None:
    assert client.get("/nb/aktuelt/?utm_source=x&fbclid=y").status_code == 200


def test_english_is_offered_where_there_is_english(client: Client) -> None:
    chooser = ".site-header__languages a"
    assert all_texts(document(client.get("/nb/aktuelt/")), chooser) == ["Bokmål", "Nynorsk"]
    news("en", title="In English")
    assert all_texts(document(client.get("/nb/aktuelt/")), chooser) == [
        "Bokmål",
        "Nynorsk",
        "English",
    ]
    page = document(client.get("/en/news/"))
    assert all_texts(page, ITEMS) == ["In English"]
    assert all_texts(page, "h1") == ["News"]


# --- The item ---------------------------------------------------------------------------------


def test_an_item_shows_what_its_editor_wrote(client: Client) -> None:
    news(
        title="Møte i forumet",
        lead="Slik gikk det.",
        body="<h2>Saker</h2><p>Brødtekst.</p>",
        kind=Kind.PRESS_RELEASE,
        areas=[WorkArea.MEETING_PLACES],
        author="En skribent",
        contact_name="Pressevakten",
        contact_email="presse@x.example",
        contact_phone="22 00 00 00",
        published_at=dt.datetime(2026, 3, 1, 11, tzinfo=dt.UTC),
    )
    page = document(client.get("/nb/aktuelt/mote-i-forumet/"))
    assert all_texts(page, "h1") == ["Møte i forumet"]
    words = only(page, "main").text_content()
    for word in ("Slik gikk det.", "Brødtekst.", "Pressemelding", "1. mars 2026", "Bokmål"):
        assert word in words, word
    for word in ("En skribent", "Pressevakten", "Møteplasser og nettverk"):
        assert word in words, word
    assert page.cssselect("main a[href='mailto:presse@x.example']")
    assert page.cssselect("main a[href='tel:22000000']")
    assert page.cssselect("main a[href='/nb/aktuelt/?omrade=moteplasser-og-nettverk']")
    assert all_texts(page, ".ds-breadcrumbs li") == ["Forside", "Aktuelt", "Møte i forumet"]
    assert "Oppdatert" not in words


def test_search_engines_learn_what_it_is(client: Client) -> None:
    content = news(title="Sak", author="En skribent")
    news("nn", item=content.item, title="Sak på nynorsk")
    page = document(client.get("/nb/aktuelt/sak/"))
    scripts = page.cssselect("script[type='application/ld+json']")
    data = {item["@type"]: item for item in (json.loads(s.text_content()) for s in scripts)}
    article = data["NewsArticle"]
    assert (article["headline"], article["inLanguage"]) == ("Sak", "nb")
    assert article["author"] == {"@type": "Person", "name": "En skribent"}
    assert article["datePublished"] == article["dateModified"]
    assert article["mainEntityOfPage"] == f"{SITE}/nb/aktuelt/sak/"
    assert only(page, "meta[property='og:type']").get("content") == "article"
    found = {link.get("hreflang"): link.get("href") for link in page.cssselect("link[hreflang]")}
    assert found["nn"] == f"{SITE}/nn/aktuelt/sak-pa-nynorsk/"
    assert len(data["BreadcrumbList"]["itemListElement"]) == 3


def test_readers_are_told_what_has_changed(client: Client, admin_user) -> None:
    content = news(title="Sak", published_at=days_ago(3))
    second = changed(content, admin_user, change_note="Nytt tidspunkt.", title="Ny tittel")
    changed(second, admin_user, minor_change=True)
    page = document(client.get("/nb/aktuelt/sak/"))
    assert all_texts(page, "h1") == ["Ny tittel"]
    (note,) = all_texts(page, ".news-item__notes li")
    assert note.endswith("Nytt tidspunkt.")
    today = timezone.localdate().isoformat()
    assert today in [time.get("datetime")[:10] for time in page.cssselect("main header time")]


def test_the_note_of_a_draft_is_nobody_else_s(client: Client, admin_user) -> None:
    content = news(title="Sak")
    draft = Version.objects.get_for_content(content).copy(admin_user).content
    draft.change_note = "Ikke for leserne ennå."
    draft.save()
    page = document(client.get("/nb/aktuelt/sak/"))
    assert "Ikke for leserne" not in page.text_content()
    assert "Oppdatert" not in only(page, "main").text_content()


def test_an_old_item_says_that_it_is(client: Client) -> None:
    news(title="Gammel", published_at=days_ago(6 * 365))
    news(title="Ny")
    words = "publisert for mer enn fem år siden"
    assert words in document(client.get("/nb/aktuelt/gammel/")).text_content()
    assert words not in document(client.get("/nb/aktuelt/ny/")).text_content()


def test_the_way_to_its_neighbours_and_to_more(client: Client) -> None:
    area = {"areas": [WorkArea.STANDARDS]}
    news(title="Eldre sak", published_at=days_ago(3), **area)
    news(title="Her", published_at=days_ago(2), **area)
    news("nn", title="Nyare sak", published_at=days_ago(1), **area)
    page = document(client.get("/nb/aktuelt/her/"))
    assert only(page, "a[rel=prev]").get("href") == "/nb/aktuelt/eldre-sak/"
    newer = only(page, "a[rel=next]")
    assert (newer.get("href"), newer.get("lang")) == ("/nn/aktuelt/nyare-sak/", "nn")
    assert all_texts(page, "main section li h3") == ["Nyare sak", "Eldre sak"]


@pytest.fixture
def picture(settings, tmp_path) -> Image:
    """Red but for its right end, where its focal point is."""
    settings.MEDIA_ROOT = tmp_path
    drawn = Pillow.new("RGB", (3000, 700), "red")
    drawn.paste("blue", (2400, 0, 3000, 700))
    data = BytesIO()
    drawn.save(data, "PNG")
    file = ContentFile(data.getvalue(), "bilde.png")
    return Image.objects.create(file=file, subject_location="2700,350")


def test_the_picture_is_cut_around_its_focal_point(
    client: Client, picture: Image, tmp_path
) -> None:
    news(title="Sak", file=picture, alt="Et rødt felt", caption="Felt", credit="Oss")
    page = document(client.get("/nb/aktuelt/sak/"))
    img = only(page, "main figure img")
    assert img.get("alt") == "Et rødt felt"
    shape = int(img.get("width")) / int(img.get("height"))
    assert shape == pytest.approx(15 / 7, rel=0.01)
    assert len(img.get("srcset").split(", ")) == 3
    with Pillow.open(tmp_path / unquote(img.get("src")).removeprefix("/media/")) as shown:
        right = shown.convert("RGB").getpixel((shown.width - 20, shown.height // 2))
    assert right[2] > 200 > right[0]
    assert "Felt" in only(page, "main figcaption").text_content()
    shared = only(page, "meta[property='og:image']").get("content")
    with Pillow.open(tmp_path / unquote(shared).removeprefix(f"{SITE}/media/")) as card:
        assert card.size == (1200, 630)


def test_a_decorative_picture_is_silent(client: Client, picture: Image) -> None:
    news(title="Sak", file=picture, decorative=True)
    assert only(document(client.get("/nb/aktuelt/sak/")), "main figure img").get("alt") == ""


# --- Other addresses --------------------------------------------------------------------------


def test_an_item_in_one_form_is_found_from_the_other(client: Client) -> None:
    news("nn", title="Berre nynorsk")
    response = client.get("/nb/aktuelt/berre-nynorsk/")
    assert (response.status_code, response.headers["Location"]) == (
        302,
        "/nn/aktuelt/berre-nynorsk/",
    )


def test_an_old_address_leads_to_the_new_one(client: Client, admin_user) -> None:
    content = news(slug="gammel")
    changed(content, admin_user, slug="ny", minor_change=True)
    response = client.get("/nb/aktuelt/gammel/")
    assert (response.status_code, response.headers["Location"]) == (301, "/nb/aktuelt/ny/")


def test_a_withdrawn_item_tells_why(client: Client, admin_user) -> None:
    content = news(title="Hemmelig tittel", lead="Hemmelig ingress")
    publishing.withdraw(content, admin_user, note="Saken inneholdt en feil.")
    status, page = answer(client, "/nb/aktuelt/hemmelig-tittel/")
    assert status == 410
    assert "Saken inneholdt en feil." in all_texts(page, "main p")
    assert "Hemmelig" not in page.text_content()
    assert page.cssselect("meta[name=robots][content=noindex]")


def test_the_last_reason_counts(client: Client, admin_user) -> None:
    content = news(title="Sak")
    publishing.withdraw(content, admin_user, note="Første grunn.")
    again = changed(content, admin_user, minor_change=True)
    assert client.get("/nb/aktuelt/sak/").status_code == 200
    publishing.withdraw(again, admin_user, note="Andre grunn.")
    _status, page = answer(client, "/nb/aktuelt/sak/")
    assert "Andre grunn." in all_texts(page, "main p")
    assert "Første grunn." not in page.text_content()


def test_or_it_leads_on(client: Client, admin_user) -> None:
    target = news(title="Målet")
    content = news(title="Trukket")
    publishing.withdraw(content, admin_user, item=target.item)
    response = client.get("/nb/aktuelt/trukket/")
    assert (response.status_code, response.headers["Location"]) == (302, "/nb/aktuelt/malet/")


def test_but_not_to_what_is_not_public(client: Client, admin_user) -> None:
    target = news(title="Hemmelig mål", published_at=days_ago(-1))
    content = news(title="Trukket")
    publishing.withdraw(content, admin_user, item=target.item)
    response = client.get("/nb/aktuelt/trukket/")
    assert response.status_code == 410
    assert "hemmelig" not in response.content.decode().lower()


def test_or_to_a_page(client: Client, admin_user) -> None:
    content = news("nn", title="Trekt")
    publishing.withdraw(content, admin_user, page=Page.objects.get(reverse_id="mandate"))
    response = client.get("/nn/aktuelt/trekt/")
    assert (response.status_code, response.headers["Location"]) == (302, "/nn/oppdrag/")


def test_a_draft_offers_no_twin_that_is_not_public(client: Client, admin_user) -> None:
    content = news(title="Senere", published_at=days_ago(-1))
    draft = news("nn", item=content.item, title="Seinare", publish=False)
    client.force_login(admin_user)
    page = document(client.get(get_object_preview_url(draft, language="nn")))
    assert "/nb/aktuelt/senere/" not in [a.get("href") for a in page.cssselect("a")]


def test_a_withdrawn_form_does_not_hide_the_other(client: Client, admin_user) -> None:
    content = news(title="Sak")
    news("nn", item=content.item, title="Sak på nynorsk")
    publishing.withdraw(content, admin_user, note="Feil på bokmål.")
    assert client.get("/nb/aktuelt/sak/").status_code == 410
    assert client.get("/nn/aktuelt/sak-pa-nynorsk/").status_code == 200
    assert all_texts(document(client.get("/nb/aktuelt/")), ITEMS) == ["Sak på nynorsk"]


def test_nobody_finds_what_never_was(client: Client) -> None:
    status, page = answer(client, "/nb/aktuelt/finnes-ikke/")
    assert status == 404
    assert len(page.cssselect("h1")) == 1
