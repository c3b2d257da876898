"""Documents that public texts lead to are found by what is in them."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.utils import timezone
from filer.models import File
from procrastinate.contrib.django.models import ProcrastinateJob

from pages.entries import publishing
from pages.media import replacing, usage
from pages.media.document_text import kept
from pages.media.models import ReadText
from pages.search import tasks
from pages.search.filters import Filters
from pages.search.finding import Hit
from pages.search.models import Entry, KnownWord, LinkedFile
from pages.search.search_query import SearchQuery
from pages.seed.build import seed_user
from pages.seed.content import Block, Content, SeedPage
from tests.builders import news, page_of, publish, version_of
from tests.html import all_texts, document, only, text_of
from tests.pages.media.document_text import makers
from tests.pages.search.asking import find

pytestmark = pytest.mark.django_db
Upload = Callable[..., File]
NYNORSK = "Ein rapport om kvitringord som ikkje er skriven frå før. Vi veit ikkje kva eit ord er."
BOKMAL = "En rapport om kvitringord som ikke er skrevet fra før. Vi vet ikke hva et ord er."


@pytest.fixture
def upload(settings, tmp_path: Path) -> Upload:
    settings.MEDIA_ROOT = tmp_path

    def make(data: bytes, original: str = "kvite_ord-2026.docx", name: str = "") -> File:
        made = File(original_filename=original, name=name)
        made.file.save(original, ContentFile(data), save=False)
        made.file_data_changed()
        made.save()
        return made

    return make


@pytest.fixture
def asked_for(django_capture_on_commit_callbacks) -> Callable[..., list[int]]:
    """Which documents the worker is asked to read by what happens; it reads them."""

    def happens(what: Callable[[], object]) -> list[int]:
        before = set(ProcrastinateJob.objects.values_list("pk", flat=True))
        with django_capture_on_commit_callbacks(execute=True):
            what()
        jobs = ProcrastinateJob.objects.filter(task_name="search.index_document")
        keys = [job.args["key"] for job in jobs.exclude(pk__in=before)]
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_jobs")
        for key in keys:
            tasks.index_document(key)
        return keys

    return happens


def link(file: File) -> str:
    return f'<p>Les <a href="{file.url}">rapporten</a>.</p>'


def block(file: File) -> Block:
    return Block("NekTextPlugin", {"body": link(file)})


def hits(text: str, language: str = "nb") -> list[Hit]:
    return list(find(SearchQuery.read(text), Filters(), language).hits)


def titles(text: str) -> list[str]:
    return [hit.title for hit in hits(text)]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", makers.docx(NYNORSK)),
        ("a.odt", makers.odt(NYNORSK)),
        ("a.pdf", makers.pdf(NYNORSK)),
    ],
)
def test_a_document_is_found_by_its_text(upload, asked_for, name: str, data: bytes) -> None:
    file = upload(data, name, "Rapport om ord")

    keys = asked_for(lambda: publish(page_of(block(file))))

    assert keys == [file.pk]
    (hit,) = hits("kvitringord")
    assert (hit.kind, hit.title, hit.url, hit.language) == (
        "document",
        "Rapport om ord",
        file.url,
        "nn",
    )
    assert hit.file
    assert (hit.file.type, hit.file.size) == (name[2:].upper(), len(data))
    assert [(each.title, each.url) for each in hit.file.linking] == [
        ("Prøveside", "/nb/proveside/")
    ]


def test_the_page_shows_what_it_is_and_who_leads_to_it(client: Client, upload, asked_for) -> None:
    file = upload(makers.docx(NYNORSK))
    asked_for(lambda: publish(page_of(block(file))))

    found = document(client.get("/nb/sok/?q=kvitringord&type=document"))
    hit = only(found, ".search__hits li")

    assert only(hit, "h2 a").get("href") == file.url
    assert text_of(only(hit, "h2")) == "kvite ord 2026"
    assert all_texts(hit, "mark") == ["kvitringord"]
    about, linked = all_texts(hit, ".meta")
    assert " (DOCX, " in about
    assert linked.endswith("Prøveside")
    assert only(hit, ".meta a").get("href") == "/nb/proveside/"


def test_programs_are_told_the_same(client: Client, upload, asked_for) -> None:
    file = upload(makers.docx(NYNORSK))
    asked_for(lambda: publish(page_of(block(file))))

    (result,) = client.get("/api/sok?q=kvitringord").json()["results"]

    assert result["type"] == "document"
    assert result["url"] == f"http://testserver{file.url}"
    assert result["file"] == {
        "type": "DOCX",
        "size": file.size,
        "linked_from": [{"title": "Prøveside", "url": "http://testserver/nb/proveside/"}],
    }


def test_both_forms_find_it(upload, asked_for) -> None:
    file = upload(makers.docx("Om kvalsettveiledning."))
    asked_for(lambda: publish(page_of(block(file))))

    assert len(hits("kvalsettrettleiing")) == len(hits("kvalsettveiledning")) == 1


def test_a_file_in_a_draft_is_neither_read_nor_found(upload, asked_for) -> None:
    file = upload(makers.docx(NYNORSK), name="Kvitringord")

    assert asked_for(lambda: news(body=link(file), publish=False)) == []
    assert titles("kvitringord") == []
    assert not ReadText.objects.exists()


def test_it_is_found_no_longer_than_something_leads_to_it(upload, asked_for) -> None:
    file = upload(makers.docx(NYNORSK))
    items: list = []
    asked_for(lambda: items.extend((news(body=link(file)), news(body=link(file), title="To"))))
    assert len(hits("kvitringord")) == 1
    boss = get_user_model().objects.create_superuser("sjef")

    publishing.withdraw(items[0], boss, note="Feil.")
    assert len(hits("kvitringord")) == 1
    publishing.withdraw(items[1], boss, note="Feil.")
    assert hits("kvitringord") == []


@pytest.mark.parametrize("how", ["unpublished", "page deleted", "file deleted", "link gone"])
def test_nobody_leads_to_it_any_more(upload, asked_for, how: str) -> None:
    file = upload(makers.docx(NYNORSK))
    contents: list = []
    asked_for(lambda: contents.extend(publish(page_of(block(file)))))
    assert len(hits("kvitringord")) == 1
    version = version_of(contents[0])
    if how == "unpublished":
        version.unpublish(seed_user())
    elif how == "page deleted":
        contents[0].page.delete()
    elif how == "file deleted":
        file.delete()
    else:
        draft = version.copy(seed_user())
        (text,) = draft.content.placeholders.get(slot="content").get_plugins()
        text = text.get_bound_plugin()
        text.body = "<p>Uten rapporten.</p>"
        text.save()
        draft.publish(seed_user())

    assert hits("kvitringord") == []
    assert not Entry.objects.filter(kind="document", object_id=file.pk).exists()


def test_news_of_a_date_to_come_show_no_file_before(upload, asked_for, monkeypatch) -> None:
    later = timezone.now() + dt.timedelta(days=3)
    file = upload(makers.docx(NYNORSK))
    asked_for(lambda: news(body=link(file), published_at=later))

    assert hits("kvitringord") == []
    asked_for(lambda: news(body=link(file), title="Før"))
    (hit,) = hits("kvitringord")
    assert hit.file
    assert [each.title for each in hit.file.linking] == ["Før"]


def test_a_replaced_file_is_read_anew(upload, asked_for) -> None:
    file = upload(makers.pdf("Om kvitringord."), "a.pdf")
    asked_for(lambda: publish(page_of(block(file))))

    taken = replacing.fitting(file, ContentFile(makers.pdf("Om kvatringord."), "b.pdf"))
    assert asked_for(lambda: replacing.replace(file, taken)) == [file.pk]

    assert titles("kvitringord") == []
    assert len(hits("kvatringord")) == 1


def test_a_file_with_another_name_is_found_by_it(upload, asked_for) -> None:
    file = upload(makers.docx(BOKMAL))
    asked_for(lambda: publish(page_of(block(file))))

    file.name = "Kvalringer"
    asked_for(file.save)

    assert titles("kvalringer") == ["Kvalringer"]


def test_a_file_that_nobody_leads_to_asks_for_nothing(upload, asked_for) -> None:
    file = upload(makers.docx(BOKMAL))

    assert asked_for(file.save) == []


def test_nothing_is_read_twice(upload, asked_for, monkeypatch) -> None:
    data = makers.docx(BOKMAL)
    file = upload(data)
    asked_for(lambda: publish(page_of(block(file))))
    monkeypatch.setattr(kept, "read", None)

    tasks.index_document(file.pk)
    other = upload(data, name="En kopi")
    Entry.objects.filter(kind="document").delete()
    LinkedFile.objects.all().delete()
    asked_for(lambda: publish(SeedPage("b", [Content(("nb",), "B", "b", "", [block(other)])])))

    assert titles("kvitringord") == ["En kopi"]


@pytest.mark.parametrize(
    "data", [makers.locked(makers.pdf(NYNORSK), "hemmelig"), makers.pdf(NYNORSK)[:400]]
)
def test_what_cannot_be_read_is_found_by_its_name(client: Client, upload, asked_for, data) -> None:
    file = upload(data, "a.pdf", "Kvalringer")
    asked_for(lambda: publish(page_of(block(file))))

    hit = only(document(client.get("/nb/sok/?q=kvalringer")), ".search__hits li")

    assert "could not be read" in text_of(hit) or "ikke lese" in text_of(hit)


def test_a_file_that_is_missing_is_not_found_and_is_tried_again(upload, asked_for) -> None:
    file = upload(makers.docx(BOKMAL), name="Kvalringer")
    name = file.file.name
    file.file.storage.delete(name)
    asked_for(lambda: publish(page_of(block(file))))
    assert hits("kvalringer") == []

    file.file.storage.save(name, ContentFile(makers.docx(BOKMAL)))
    tasks.index_document(file.pk)
    assert len(hits("kvalringer")) == 1


def test_words_far_into_a_document_are_shown(upload, asked_for) -> None:
    filling = ["Her står det noe helt vanlig om ord og setninger i en lang tekst."] * 4000
    data = makers.docx(*filling[:1000], NYNORSK, *filling[1000:])
    asked_for(lambda: publish(page_of(block(upload(data)))))

    (hit,) = hits("kvitringord")

    assert NYNORSK in hit.body
    assert len(hit.body) <= 20_000


def test_a_document_of_a_hundred_thousand_words_has_room(upload, asked_for) -> None:
    long = [" ".join(f"sjeldentlangtord{n * 100 + m}" for m in range(100)) for n in range(1000)]
    asked_for(lambda: publish(page_of(block(upload(makers.docx("Kvitringord", *long))))))

    assert len(hits("kvitringord")) == 1


def test_the_index_is_made_anew_with_documents(upload, asked_for) -> None:
    file = upload(makers.docx(NYNORSK))
    asked_for(lambda: publish(page_of(block(file))))
    Entry.objects.all().delete()
    KnownWord.objects.all().delete()
    ReadText.objects.all().delete()

    call_command("rebuild_search")

    assert len(hits("kvitringord")) == 1
    assert KnownWord.objects.filter(word="kvitringord").exists()


def test_what_is_in_the_index_is_no_use_of_a_file(upload, asked_for) -> None:
    file = upload(makers.docx(NYNORSK))
    asked_for(lambda: publish(page_of(block(file))))

    assert [use.title for use in usage.uses([file])] == ["Prøveside"]
