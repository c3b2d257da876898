import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.redirects.models import Redirect
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone
from djangocms_versioning.models import Version
from filer.models import Image
from PIL import Image as Pillow

from pages.entries import publishing
from pages.models.work_area import WorkArea
from pages.news.importing import importer
from pages.news.importing.importer import Importer
from pages.news.importing.outcome import Became, Outcome
from pages.news.importing.pictures import Library
from pages.news.models import Kind, NewsContent, NewsItem
from pages.seed.build import seed_user
from tests.html import all_texts, document, only

pytestmark = pytest.mark.usefixtures("no_news")

IMPORTED, THERE, REFUSED = Became.IMPORTED, Became.THERE_ALREADY, Became.REFUSED
DOCS = Path(__file__).parents[4] / "docs/import-news.md"
Run = Callable[..., list[Outcome]]


def row(**given: Any) -> dict[str, Any]:
    base = {"title": "En sak", "body": "<p>Tekst.</p>", "date": "2015-03-24", "form": "nb"}
    return base | given


@pytest.fixture
def folder(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "images").mkdir()
    Pillow.new("RGB", (600, 300), "teal").save(tmp_path / "images/a.png")
    return tmp_path / "images"


@pytest.fixture
def run(folder) -> Run:
    """In the order of the file, each run as from a new process."""

    def outcomes(*rows: dict[str, Any]) -> list[Outcome]:
        lines = [(number, json.dumps(each).encode()) for number, each in enumerate(rows, start=1)]
        found = Importer(Library("old-news", folder, seed_user())).run(lines)
        return sorted(found, key=lambda outcome: outcome.row)

    return outcomes


def became(outcomes: list[Outcome]) -> list[Became]:
    return [outcome.became for outcome in outcomes]


def why(outcomes: list[Outcome]) -> str:
    return " ".join(note for outcome in outcomes for note in outcome.notes)


def test_an_item_as_a_visitor_meets_it(run, client: Client) -> None:
    given = {
        "lead": "Ingressen.",
        "kind": "press_release",
        "areas": ["standards"],
        "author": "Kari Nordmann",
        "slug": "saken",
        "image": "a.png",
        "alt": "En flate",
        "caption": "Flate",
        "old_address": "https://www.gammel.no/nyheter/sak.asp?id=1",
        "body": '<h1>Om</h1><p>En <img src="/a.png" alt="Igjen"></p><p>To</p>'
        "<script>x()</script><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    }
    (outcome,) = run(row(**given))
    assert (outcome.became, outcome.notes) == (
        IMPORTED,
        ("a table without a caption is called 'Tabell'",),
    )
    answer = client.get("/nyheter/sak.asp?id=1")
    assert (answer.status_code, answer["Location"]) == (301, "/nb/aktuelt/saken/")
    page = only(document(client.get("/nb/aktuelt/saken/")), "article")
    assert all_texts(page, ".lead") == ["Ingressen."]
    assert all_texts(page, "h2")[0] == "Om"
    assert [img.get("alt") for img in page.cssselect("img")] == ["En flate", "Igjen"]
    assert all_texts(page, ".text p") == ["En", "To"]
    assert all_texts(page, "caption") == ["Tabell"]
    assert only(page, "time").get("datetime").startswith("2015-03-24")
    item = NewsItem.objects.get()
    assert (item.kind, item.areas) == (Kind.PRESS_RELEASE, [WorkArea.STANDARDS])
    assert len(Image.objects.all()) == 1


def test_twice_adds_nothing(run) -> None:
    rows = [
        row(old_address="/a.html", image="a.png", alt="En flate"),
        row(old_address="/b.html", body="<p>En annen på samme dag.</p>"),
        row(title="Uten adresse"),
        row(title="Fra forsiden", old_address="/?p=1"),
        row(id="1", form="nn", title="Ei sak", twin_of="/a.html", old_address="/a.html"),
    ]
    assert became(run(*rows)) == [IMPORTED] * 5
    counted = (NewsItem, NewsContent.all_versions, Redirect, Version, Image)
    before = [getattr(each, "objects", each).count() for each in counted]
    assert before[0] == 4
    assert became(run(*rows)) == [THERE] * 5
    assert [getattr(each, "objects", each).count() for each in counted] == before


def test_what_editors_have_done_since_stays(run, client: Client) -> None:
    rows = [row(old_address="/a.html"), row(title="To")]
    run(*rows)
    user = get_user_model().objects.create_superuser("kari")
    first, second = NewsContent.objects.order_by("pk")
    publishing.withdraw(first, user, note="Feil.")
    version = Version.objects.get_for_content(second).copy(user)
    version.content.title, version.content.minor_change = "Tre", True
    version.content.save()
    publishing.publish(version.content, user)
    assert became(run(*rows)) == [THERE, THERE]
    assert client.get("/a.html", follow=True).status_code == 410
    assert [content.title for content in NewsContent.objects.all()] == ["Tre"]


def test_an_address_that_was_forgotten_can_come_later(run, client: Client) -> None:
    run(row())
    assert became(run(row(old_address="/a.html"))) == [THERE]
    assert client.get("/a.html").status_code == 301


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"id": 1}, {"twin_of": 1}),
        ({"twin_of": "2"}, {"id": "2"}),
        ({"id": 1, "twin_of": 2}, {"id": 2, "twin_of": 1}),
        ({"id": 1}, {"id": "1"}),
        ({"old_address": "/a"}, {"old_address": "/b", "twin_of": "https://gammel.no/a"}),
        ({"old_address": "/a"}, {"old_address": "/a"}),
    ],
)
def test_twins_become_one_item(run, one: dict[str, Any], other: dict[str, Any]) -> None:
    first = row(areas=["standards"], kind="opinion_piece", **one)
    assert became(run(first, row(form="nn", title="Ei sak", **other))) == [IMPORTED] * 2
    item = NewsItem.objects.get()
    assert set(item.live) == {"nb", "nn"}
    if "id" in one:
        assert (item.kind, item.areas) == (Kind.OPINION_PIECE, [WorkArea.STANDARDS])


def test_a_twin_can_come_in_another_file(run) -> None:
    run(row(old_address="/a"))
    run(row(form="nn", title="Ei sak", twin_of="/a"))
    run(row(form="en", title="An item", old_address="/a"))
    assert set(NewsItem.objects.get().live) == {"nb", "nn", "en"}


def test_a_twin_of_what_was_refused_waits_for_another_run(run) -> None:
    good = row(form="nn", title="Ei sak", id=2, twin_of=1)
    outcomes = run(row(id=1, lead="x" * 301), good)
    assert became(outcomes) == [REFUSED, REFUSED]
    assert "twin_of: '1' is no row here" in why(outcomes)
    assert became(run(row(id=1), good)) == [IMPORTED] * 2
    assert NewsItem.objects.count() == 1


BAD = [
    ({"title": "x" * 151}, "title: Ensure this value has at most 150"),
    ({"lead": "x" * 301}, "lead: is longer than 300"),
    ({"kind": "notice"}, "kind: Value 'notice' is not a valid choice"),
    ({"areas": ["sport"]}, "areas: Item 1 in the array did not validate"),
    ({"slug": "én sak"}, "slug: "),
    ({"slug": "tatt"}, "Another news item has this address"),
    ({"image": "a.png"}, "alt: Write an alternative text"),
    ({"image": "a.png", "alt": "A", "decorative": True}, "alt: Write an alternative text"),
    ({"image": "../media/a.png", "alt": "A"}, "image: '../media/a.png' is outside the folder"),
    ({"image": "http://127.0.0.1/a.png", "alt": "A"}, "is not in the folder"),
    ({"body": "<style>p{}</style>"}, "body: no text is left"),
    ({"twin_of": "/nowhere"}, "twin_of: '/nowhere' is no row here"),
    ({"old_address": "/styrt"}, "leads to /nb/om-oss/ already"),
    ({"id": "god"}, "form: its item has a text in nb already"),
    ({"old_address": "/god", "title": "En kopi"}, "is the same as row 1"),
    ({"title": "God", "old_address": None}, "is the same as row 1"),
    ({"date": "1989-12-31"}, "date: "),
]


@pytest.mark.parametrize(("given", "reason"), BAD)
def test_a_bad_row_is_refused_and_the_others_go_in(run, given: dict[str, Any], reason: str) -> None:
    Redirect.objects.create(site_id=1, old_path="/styrt", new_path="/nb/om-oss/")
    good = row(title="God", slug="tatt", id="god", old_address="/god")
    outcomes = run(good, row(**given), row(title="Siste"))
    assert became(outcomes) == [IMPORTED, REFUSED, IMPORTED]
    assert reason in why(outcomes[1:2])
    assert [content.title for content in NewsContent.all_versions.order_by("pk")] == [
        "God",
        "Siste",
    ]
    assert NewsItem.objects.count() == 2
    assert not Image.objects.exists()


def test_a_row_that_fails_late_leaves_nothing_behind(run, folder, monkeypatch) -> None:
    def fail(*_given: object) -> None:
        raise DatabaseError("full")

    monkeypatch.setattr(importer.old_addresses, "lead", fail)
    assert why(run(row(old_address="/a", image="a.png", alt="A"))) == "full"
    assert not NewsItem.objects.exists()
    assert not Image.objects.exists()
    assert not list((folder.parent / "media").rglob("*.png"))


def test_a_future_date_is_not_public_yet(run, client: Client) -> None:
    later = timezone.localdate().replace(day=1).year + 1
    old = {"slug": "senere", "old_address": "/gammel/senere.html"}
    assert became(run(row(date=f"{later}-01-01", **old))) == [IMPORTED]
    assert client.get("/gammel/senere.html", follow=True).status_code == 404
    assert not Redirect.objects.exists()
    assert client.get("/nb/aktuelt/senere/").status_code == 404
    assert not NewsItem.objects.public("nb").exists()


def test_pictures_that_cannot_be_shown_are_told_of(run) -> None:
    body = (
        '<p>a<img src="a.png"><img src="/b.png" alt="B"><img src="/../a.png" alt="A">'
        '<img src="https://cdn.example/c.png" alt="C"><img alt="D"></p><iframe src="x"></iframe>'
    )
    outcomes = run(row(body=body + f'<img src="a.png" alt="{"x" * 251}">'))
    assert became(outcomes) == [IMPORTED]
    assert outcomes[0].notes[0] == "left out of the text: iframe"
    assert [note.partition(": ")[2][:26] for note in outcomes[0].notes[1:]] == [
        "'a.png' has no alt attribu",
        "'/b.png' is not in the fol",
        "'/../a.png' is outside the",
        "'/c.png' is not in the fol",
        "it has no address",
        "alt: Ensure this value has",
    ]
    assert not Image.objects.exists()


def test_a_lead_is_made_of_the_first_words(run) -> None:
    run(row(body=f"<h2>Om</h2><p>{'ord ' * 100}</p>"), row(title="To", body="<h2>Bare</h2>"))
    long, none = NewsContent.objects.order_by("pk")
    assert long.lead.startswith("ord ord")
    assert long.lead.endswith("ord …")
    assert none.lead == "To"


def test_the_rows_in_the_documentation_are_rows(run, folder) -> None:
    rows = [
        json.loads(row) for row in re.findall(r"```json\n(.*?)```", DOCS.read_text(), re.DOTALL)
    ]
    (folder / "bilder").mkdir()
    (folder / "a.png").rename(folder / rows[0]["image"])
    assert became(run(*rows)) == [IMPORTED] * 2
    assert set(NewsItem.objects.get().live) == {"nb", "nn"}
