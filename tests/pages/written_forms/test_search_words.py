import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from pages.search.filters import Filters
from pages.search.indexing import index, rebuild
from pages.search.search_query import SearchQuery
from pages.written_forms.models import Term
from pages.written_forms.tasks import index_term
from tests.builders import news
from tests.pages.search.asking import find

pytestmark = pytest.mark.django_db


def titles(text: str, language: str = "nn") -> list[str]:
    return [hit.title for hit in find(SearchQuery.read(text), Filters(), language).hits]


def run_what_waits() -> list[list[str]]:
    """The jobs of terms, done as the worker does them."""
    jobs = ProcrastinateJob.objects.filter(task_name__endswith="index_term").order_by("pk")
    asked = [job.args["words"] for job in jobs]
    for words in asked:
        index_term(words=words)
    return asked


@pytest.mark.parametrize(
    ("nb", "nn", "text", "asked"),
    [
        ("kvitring", "tildriv", "Om kvitring her", "tildriv"),
        ("-kvitring", "-tildriv", "Om en fuglekvitring", "fugletildriv"),
        ("stor kvitring", "ovring", "Om en stor kvitring", "ovring"),
    ],
)
def test_what_is_in_one_form_is_found_by_the_others_words(nb, nn, text, asked) -> None:
    Term.objects.create(nb=nb, nn=nn)

    news(title=text)

    assert titles(asked) == [text]


def test_what_has_a_twin_has_its_words_from_that() -> None:
    Term.objects.create(nb="kvitring", nn="tildriv")
    content = news(title="Om kvitring")

    news("nn", item=content.item, title="Om noko anna")

    assert titles("tildriv") == []


def test_own_words_come_before_those_of_the_list() -> None:
    Term.objects.create(nb="kvitring", nn="tildriv")
    news(title="Om kvitring")

    news("nn", title="Om tildriv")

    assert titles("tildriv") == ["Om tildriv", "Om kvitring"]


def test_a_term_that_comes_changes_and_goes_is_followed(django_capture_on_commit_callbacks) -> None:
    news(title="Om kvitring")
    with django_capture_on_commit_callbacks(execute=True):
        term = Term.objects.create(nb="kvitring", nn="tildriv")
    assert run_what_waits() == [["kvitring", "tildriv"]]
    assert titles("tildriv") == ["Om kvitring"]

    term.nb, term.nn = "drøvel", "ovring"
    with django_capture_on_commit_callbacks(execute=True):
        term.save()
    run_what_waits()
    assert titles("tildriv") == []

    term.nb = "kvitring"
    term.save()
    rebuild()
    assert titles("ovring") == ["Om kvitring"]


def test_a_publish_reads_the_list_once(django_assert_max_num_queries) -> None:
    content = news(title="Om kvitring")
    with django_assert_max_num_queries(10):
        index("news", [content.item_id])
