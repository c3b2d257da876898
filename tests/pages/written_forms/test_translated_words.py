import time

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from pages.search.filters import Filters
from pages.search.indexing import index, rebuild
from pages.search.search_query import SearchQuery
from pages.written_forms import translated_words
from pages.written_forms.models import TranslatedWords
from pages.written_forms.tasks import forget_translated_words, translate_words
from tests.builders import news
from tests.pages.search.asking import find
from tests.pages.written_forms.conftest import committed

pytestmark = pytest.mark.django_db
# Says the same, but for one word.
FAKE = "sed 's/kvitring/tildriv/g'"


def titles(text: str, language: str = "nn") -> list[str]:
    return [hit.title for hit in find(SearchQuery.read(text), Filters(), language).hits]


def run_what_waits() -> int:
    """The jobs, done as the worker does them, with those that come of them. How many there were."""
    done = 0
    while job := ProcrastinateJob.objects.filter(task_name__endswith="translate_words").first():
        ProcrastinateJob.objects.filter(pk=job.pk)._raw_delete("default")
        with committed():
            translate_words(**job.args)
        done += 1
        assert done < 10
    return done


def published(title: str, form: str = "nb", **given: object) -> object:
    with committed():
        return news(form, title=title, **given)


def night() -> None:
    with committed():
        forget_translated_words(timestamp=0)
        rebuild()


@pytest.fixture(autouse=True)
def nothing_waits(db) -> None:
    ProcrastinateJob.objects.all()._raw_delete("default")


@pytest.mark.parametrize(
    ("form", "title", "other", "asked"),
    [("nb", "Våre omgivelser", "nn", "omgivnader"), ("nn", "Ei løyndom", "nb", "hemmelighet")],
)
def test_what_is_in_one_form_is_found_by_words_that_only_apertium_knows(
    real, form, title, other, asked
) -> None:
    published(title, form)
    assert titles(asked, other) == []

    run_what_waits()

    assert titles(asked, other) == [title]


def test_own_words_come_before_those_of_a_translation(program) -> None:
    program(FAKE)
    published("Om kvitring")
    published("Om tildriv", "nn")

    run_what_waits()

    assert titles("tildriv") == ["Om tildriv", "Om kvitring"]


def test_only_words_that_the_text_has_not_are_kept(program) -> None:
    program(FAKE)
    published("Om kvitring", body="<p>Kvitring og fisk, fisk og fisken.</p>")

    run_what_waits()

    assert [row.words for row in TranslatedWords.objects.all()] == [["tildriv"]]


def test_nothing_is_translated_while_somebody_publishes(program, tmp_path) -> None:
    program(f"touch {tmp_path}/asked; {FAKE}")

    published("Om kvitring")

    assert not (tmp_path / "asked").exists()
    assert run_what_waits() == 1
    assert (tmp_path / "asked").exists()


def test_what_has_been_translated_is_not_translated_again(program) -> None:
    program(FAKE)
    content = published("Om kvitring")
    run_what_waits()

    with committed():
        index("news", [content.item_id])

    assert run_what_waits() == 0
    assert titles("tildriv") == ["Om kvitring"]


def test_what_has_a_twin_is_not_translated(program) -> None:
    program(FAKE)
    content = published("Om kvitring")
    published("Om noko anna", "nn", item=content.item)

    run_what_waits()

    assert titles("tildriv") == []
    assert not TranslatedWords.objects.exists()


def test_without_apertium_nothing_waits(settings) -> None:
    settings.APERTIUM = "apertium-som-ikke-finnes"

    published("Om kvitring")

    assert run_what_waits() == 0
    assert titles("kvitring") == ["Om kvitring"]


def test_apertium_may_go_before_the_job_comes(program, settings) -> None:
    program(FAKE)
    published("Om kvitring")
    settings.APERTIUM = "apertium-som-ikke-finnes"

    assert run_what_waits() == 1
    assert titles("kvitring") == ["Om kvitring"]


@pytest.mark.parametrize("body", ["exit 3", "echo tull", "sleep 60"])
def test_what_fails_is_tried_once_more_at_night_only(program, monkeypatch, body) -> None:
    monkeypatch.setattr(translated_words, "EACH_PIECE", 0.5)
    program(body)
    content = published("Om kvitring")
    began = time.monotonic()
    assert run_what_waits() == 1
    assert time.monotonic() - began < 20
    assert titles("kvitring") == ["Om kvitring"]

    program(FAKE)
    with committed():
        index("news", [content.item_id])
    assert run_what_waits() == 0

    night()
    run_what_waits()
    assert titles("tildriv") == ["Om kvitring"]


def test_what_there_is_no_time_for_is_another_job(program, monkeypatch) -> None:
    program(FAKE)
    contents = [published(f"Om kvitring {number}") for number in range(3)]
    ProcrastinateJob.objects.all()._raw_delete("default")
    monkeypatch.setattr(translated_words, "IN_ONE_GO", 0)

    with committed():
        index("news", [content.item_id for content in contents])

    assert run_what_waits() == 3
    assert len(titles("tildriv")) == 3


def test_the_beginning_of_a_long_text_is_translated(program, monkeypatch) -> None:
    monkeypatch.setattr(translated_words, "LONGEST", 100)
    program(FAKE.replace("/g'", "/g;s/drøvel/ovring/'"))
    published("Om kvitring", body=f"<p>{'Ein fisk. ' * 30}</p><p>Ein drøvel.</p>")

    run_what_waits()

    assert titles("tildriv") == ["Om kvitring"]
    assert titles("ovring") == []


def test_each_night_what_no_text_says_any_longer_is_forgotten(program) -> None:
    program(FAKE)
    published("Om kvitring")
    run_what_waits()
    TranslatedWords.objects.create(text="0" * 64, words=["borte"])

    night()

    assert [row.words for row in TranslatedWords.objects.exclude(words=[])] == [["tildriv"]]


def test_a_batch_is_looked_up_in_one_query(django_assert_max_num_queries) -> None:
    contents = [news(title=f"Om kvitring {number}") for number in range(5)]
    ids = [content.item_id for content in contents]

    with django_assert_max_num_queries(10):
        index("news", ids)
