"""What is counted of the site, each number computed by hand (see texts.py)."""

import datetime as dt
from collections.abc import Callable

import pytest
from cms.models import PageContent
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.utils import timezone
from djangocms_versioning.models import StateTracking
from procrastinate.contrib.django.models import ProcrastinateJob

from pages.entries import publishing
from pages.media import replacing
from pages.seed.build import seed_user
from pages.seed.content import Block, Content, SeedPage
from pages.written_forms.counting import counts
from pages.written_forms.counting.figures import Measured, Words, figures
from pages.written_forms.models import CountedParagraph, CountedText, Kind, Share
from tests.builders import add_text, contact, news, page_of, publish, version_of
from tests.pages.media.document_text import makers
from tests.pages.written_forms.texts import EN_14, NB_10, NB_11, NB_12, NN_13

pytestmark = pytest.mark.usefixtures("empty_site")


def text(*paragraphs: str) -> Block:
    return Block("NekTextPlugin", {"body": "".join(f"<p>{one}</p>" for one in paragraphs)})


def page(
    language: str, slug: str, *blocks: Block, lead: str = "", parent: str | None = None
) -> SeedPage:
    content = Content((language,), slug.title(), slug, lead, blocks)
    return SeedPage(slug, [content], parent=parent)


def all_words() -> Words:
    return figures().whole.all


def test_a_page_with_a_known_answer() -> None:
    """nb: the lead 11 + the text 12 = 23. nn: the text 13 + the quotation 14 = 27; the answer is
    the text's paragraph again. en: the fact box 14. Ten words are too few; headings, the question,
    the source, the contact card and the list of pages do not count."""
    quoted = f"Ja, {NN_13}"  # one word more
    publish(
        page(
            "nb",
            "side",
            text(NB_12, NB_10, NN_13),
            Block("NekFactBoxPlugin", {"heading": NB_12, "body": f"<p>{EN_14}</p>"}),
            Block("NekQuotePlugin", {"text": quoted, "quoted_language": "nn", "source": NB_11}),
            Block(
                "NekAccordionPlugin",
                {"heading": NB_11},
                [{"question": NB_11, "answer": f"<p>{NN_13}</p>"}],
            ),
            Block("NekContactCardPlugin", {"contact": contact(role_nb="Vi svarer deg")}),
            Block("NekPageTreePlugin"),
            lead=NB_11,
        )
    )
    counts.recount()
    assert all_words() == Words(nb=23, nn=27, en=14)


def test_a_paragraph_in_many_places_counts_once() -> None:
    publish(page("nb", "en", text(NB_12)), page("nb", "to", text(NB_12, NB_11)))
    news(body=f"<p>{NB_12}</p>", lead=NB_12)
    counts.recount()
    assert all_words() == Words(nb=23)
    # On a page rather than in the news.
    assert figures().of_kind("news") == Measured(Words(), Words())


def test_parts_add_up_to_the_whole() -> None:
    publish(
        page("nb", "topp", text(NB_12)),
        page("nn", "under", text(NN_13), parent="topp"),
        page("nb", "dypt", text(NB_11), parent="under"),
    )
    news("en", lead=EN_14, body="")
    counts.recount()
    found = figures()
    assert found.of_level(1).all == Words(nb=12)
    assert found.of_level(2).all == Words(nn=13)
    assert found.of_level(3).all == Words(nb=11)
    assert found.of_kind("news").all == Words(en=14)
    (section,) = {cell.section for cell in found.cells} - {""}
    assert found.of_section(section).all == Words(nb=23, nn=13)
    assert found.whole.all == Words(nb=23, nn=13, en=14)


def test_what_is_new_this_year_is_a_part_of_all() -> None:
    (old,) = publish(page("nb", "gammel", text(NB_12)))
    before = timezone.now() - dt.timedelta(days=800)
    StateTracking.objects.filter(version=version_of(old)).update(date=before)
    news("nn", lead=NN_13, body="", published_at=timezone.now())
    counts.recount()
    assert figures().whole == Measured(Words(nb=12, nn=13), Words(nn=13))
    draft = version_of(old).copy(seed_user())
    add_text(draft, f"<p>{NB_11}</p>")
    draft.publish(seed_user())
    counts.count_one(Kind.PAGE, old.page_id)
    assert figures().whole == Measured(Words(nb=23, nn=13), Words(nb=11, nn=13))


def test_only_what_is_public_counts() -> None:
    news(lead=NB_12, body="", publish=False)
    coming = news(lead=NB_11, body="", published_at=timezone.now() + dt.timedelta(days=1))
    counts.recount()
    assert all_words() == Words()
    coming.item.published_at = timezone.now()
    coming.item.save()
    counts.recount()
    assert all_words() == Words(nb=11)


def test_withdrawing_takes_the_words_away() -> None:
    (content,) = publish(page("nb", "side", text(NB_12)))
    item = news(lead=NB_11, body="")
    counts.recount()
    assert all_words() == Words(nb=23)
    version_of(content).unpublish(seed_user())
    counts.count_one(Kind.PAGE, content.page_id)
    assert all_words() == Words(nb=11)
    publishing.withdraw(item, get_user_model().objects.create_superuser("sjef"), note="Feil.")
    counts.count_one("news", item.item_id)
    assert all_words() == Words()
    assert not CountedParagraph.objects.exists()


def test_counting_again_changes_nothing() -> None:
    publish(page("nb", "side", text(NB_12, NN_13)))
    counts.recount()
    before = list(CountedParagraph.objects.order_by("pk").values())
    counts.recount()
    assert list(CountedParagraph.objects.order_by("pk").values()) == before


def test_one_by_one_is_as_all_at_once() -> None:
    published = publish(page("nb", "en", text(NB_12)), page("nn", "to", text(NN_13, NB_11)))
    item = news(lead=EN_14, body="")
    for content in published:
        counts.count_one(Kind.PAGE, content.page_id)
    counts.count_one("news", item.item_id)
    one_by_one = figures()
    counts.recount()
    assert sorted(figures().cells, key=repr) == sorted(one_by_one.cells, key=repr)


# --- Documents --------------------------------------------------------------------------------


def linked(file) -> str:
    return f'<p><a href="{file.url}">Rapporten</a></p>'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", makers.pdf(NB_12, NB_10, NN_13)),
        ("a.docx", makers.docx(NB_12, NB_10, NN_13)),
        ("a.odt", makers.odt(NB_12, NB_10, NN_13)),
    ],
)
def test_a_document_counts_while_a_page_links_to_it(file, name: str, data: bytes) -> None:
    made = file(name, data)
    (content,) = publish(page("nb", "side", Block("NekTextPlugin", {"body": linked(made)})))
    counts.count_one(Kind.PAGE, content.page_id)
    assert figures().of_kind(Kind.DOCUMENT).all == Words(nb=12, nn=13)
    version_of(content).unpublish(seed_user())
    counts.count_one(Kind.PAGE, content.page_id)
    assert not CountedText.objects.exists()


def test_a_document_that_two_pages_link_to_counts_once(file) -> None:
    body = {"body": linked(file("a.docx", makers.docx(NB_12)))}
    publish(
        page("nb", "en", Block("NekTextPlugin", body)),
        page("nb", "to", Block("NekTextPlugin", body)),
    )
    counts.recount()
    assert all_words() == Words(nb=12)
    assert CountedText.objects.filter(kind=Kind.DOCUMENT).count() == 1


def test_a_document_is_read_anew_only_when_it_is_another(file, monkeypatch) -> None:
    made = file("a.docx", makers.docx(NB_12))
    publish(page("nb", "en", Block("NekTextPlugin", {"body": linked(made)})))
    counts.recount()
    monkeypatch.setattr("pages.written_forms.counting.documents.counting.text_of", None)
    counts.recount()
    assert all_words() == Words(nb=12)


def test_a_replaced_document_is_counted_at_once(
    file, waiting, django_capture_on_commit_callbacks
) -> None:
    made = file("a.pdf", makers.pdf(NB_12))
    publish(page("nb", "en", Block("NekTextPlugin", {"body": linked(made)})))
    counts.recount()
    taken = replacing.fitting(made, ContentFile(makers.pdf(NN_13), "b.pdf"))
    with django_capture_on_commit_callbacks(execute=True):
        replacing.replace(made, taken)
    assert waiting() == [{"kind": "document", "key": made.pk}]
    counts.count_one(Kind.DOCUMENT, made.pk)
    assert all_words() == Words(nn=13)


def test_one_that_cannot_be_read_is_listed_and_stops_nothing(file) -> None:
    bad = file("last.pdf", makers.locked(makers.pdf(NB_12), "hemmelig"))
    good = file("b.docx", makers.docx(NN_13))
    body = linked(bad) + linked(good)
    publish(page("nb", "en", Block("NekTextPlugin", {"body": body})))
    counts.recount()
    assert all_words() == Words(nn=13)
    (problem,) = CountedText.objects.exclude(problem="")
    assert (problem.title, problem.problem) == ("last.pdf", "encrypted")


def test_a_file_that_is_gone_is_told(file) -> None:
    made = file("a.docx", makers.docx(NB_12))
    publish(page("nb", "en", Block("NekTextPlugin", {"body": linked(made)})))
    made.file.storage.delete(made.file.name)
    counts.recount()
    assert CountedText.objects.get(kind=Kind.DOCUMENT).problem == "missing"


# --- The month, and what follows on publishing ------------------------------------------------


def test_the_month_has_the_last_count() -> None:
    publish(page("nb", "side", text(NB_12)))
    counts.recount()
    news("nn", lead=NN_13, body="")
    counts.recount()
    (row,) = Share.objects.all()
    assert (row.nb, row.nn, row.new_nn, row.texts) == (12, 13, 13, 2)


@pytest.fixture
def waiting() -> Callable[[], list[dict]]:
    """What the worker is asked to count from now on, in the queue there is."""
    ordered = ProcrastinateJob.objects.filter(task_name="written_forms.count_one").order_by("pk")
    before = set(ordered.values_list("pk", flat=True))
    return lambda: [job.args for job in ordered.all() if job.pk not in before]


def test_publishing_asks_the_worker_once(waiting, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        (content,) = publish(page_of(text(NB_12)))
        version_of(content).copy(seed_user()).publish(seed_user())
    assert waiting() == [{"kind": "page", "key": content.page_id}]
    assert not CountedText.objects.exists()  # not in the request


def test_deleting_does_too(waiting, django_capture_on_commit_callbacks) -> None:
    item = news(lead=NB_12, body="")
    key = item.item_id
    with django_capture_on_commit_callbacks(execute=True):
        version_of(item).delete()
    assert waiting() == [{"kind": "news", "key": key}]


def test_a_draft_asks_for_nothing(waiting, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        news(publish=False)
    assert waiting() == []
    assert not PageContent.objects.exists()


def test_many_pages_are_read_in_few_queries(django_assert_max_num_queries) -> None:
    publish(*(page("nb", f"side-{n}", text(f"{NB_12} {NB_11} {'x' * n}")) for n in range(40)))
    with django_assert_max_num_queries(45):
        counts.recount()


def test_what_waits_already_is_no_matter(django_capture_on_commit_callbacks) -> None:
    """In the queue of the database itself, which refuses a second."""
    with django_capture_on_commit_callbacks(execute=True):
        (content,) = publish(page_of(text(NB_12)))
        version_of(content).copy(seed_user()).publish(seed_user())
    assert PageContent.objects.filter(page=content.page_id).count() == 1
