"""The screen of the shares: its drawings say what its tables say."""

import csv
import datetime as dt
from io import StringIO

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml.html import HtmlElement

from pages.written_forms.counting import counts, months
from pages.written_forms.counting.figures import figures
from pages.written_forms.models import CountedText, Share
from tests.builders import news
from tests.html import all_texts, document, only, text_of
from tests.pages.written_forms.texts import NB_12, NN_13

pytestmark = pytest.mark.django_db


def url(name: str = "") -> str:
    return reverse(f"admin:written_forms_share{name}")


@pytest.fixture
def editor(somebody) -> Client:
    return somebody("Redaktør")


def cells(row: HtmlElement) -> list[str]:
    return [text_of(cell) for cell in row.cssselect("th, td")]


def table(page: HtmlElement, key: str) -> dict[str, list[str]]:
    found = only(page, f"[aria-labelledby={key}-caption]").cssselect("tbody tr, tfoot tr")
    return {text_of(row.cssselect("th")[0]): cells(row)[1:] for row in found}


def test_before_the_first_count_it_says_so(editor: Client) -> None:
    assert "Ingenting er talt ennå" in text_of(document(editor.get(url())))


@pytest.mark.parametrize("which", ["all", "new"])
def test_the_drawing_has_the_numbers_of_its_table(editor: Client, which: str) -> None:
    counts.recount()
    page = document(editor.get(url()))
    rows = table(page, f"{which}-places")
    section = only(page, f"[aria-labelledby=share-{which}]")
    names = all_texts(section, ".share-chart__name")
    shares = all_texts(section, ".share-chart__share")
    assert names == [name for name in rows if name != "Hele nettstedet"]
    for name, share in zip(names, shares, strict=True):
        *_words, nb, nn = rows[name]
        assert share == ("ingen tekst" if nb == "–" else f"{nb} | {nn}")
    widths = [
        float(bar.get("width").rstrip("%")) for bar in section.cssselect("rect.share-chart__nn")
    ]
    told = [float(row[-1].split()[0].replace(",", ".")) for row in rows.values() if row[-1] != "–"]
    assert widths == pytest.approx(told[:-1], abs=0.06)  # the last is the whole


def test_the_parts_add_up_to_the_whole(editor: Client) -> None:
    counts.recount()
    page = document(editor.get(url()))
    for key in ("all-places", "all-sections", "new-places", "new-sections"):
        rows = table(page, key)
        whole = [words_in(cell) for cell in rows.pop("Hele nettstedet")[:3]]
        sums = [sum(words_in(row[column]) for row in rows.values()) for column in range(3)]
        assert sums == whole


def words_in(cell: str) -> int:
    """Thousands stand apart."""
    return int("".join(cell.split()))


def test_every_drawing_is_named_and_described(editor: Client) -> None:
    counts.recount()
    page = document(editor.get(url()))
    drawings = page.cssselect("svg[role=img]")
    assert len(drawings) == 3
    for drawing in drawings:
        for of in ("aria-labelledby", "aria-describedby"):
            assert text_of(page.get_element_by_id(drawing.get(of)))
    assert not page.cssselect("[style]")


@pytest.mark.usefixtures("empty_site")
def test_it_warns_below_thirty_per_cent(editor: Client) -> None:
    """12 × 5 = 60 words in bokmål, 13 in nynorsk: 13 of 73 are 17.8 %. (7 + 13) of 80 are 25 %."""
    for number in range(5):
        news(lead=f"{NB_12} {'x' * number}0 1", body="")
    news("nn", lead=NN_13, body="")
    CountedText.objects.all().delete()
    counts.recount()
    page = document(editor.get(url()))
    expected = figures().whole.all
    section = only(page, "[aria-labelledby=share-all]")
    assert "under 25 %" in text_of(only(section, ".share-warning"))
    assert f"{expected.needed} ord til på nynorsk" in text_of(section)
    start = document(editor.get(reverse("admin:index")))
    assert "under 25 %" in text_of(only(start, "[aria-labelledby=start-share]"))


def test_documents_that_could_not_be_read_are_listed(editor: Client) -> None:
    counts.recount()
    CountedText.objects.create(
        kind="document", object_id=1, language="nb", title="Rapport.pdf", problem="encrypted"
    )
    said = text_of(only(document(editor.get(url())), "[aria-labelledby=share-problems]"))
    assert "Rapport.pdf: Det er låst med passord." in said


def test_the_trend_has_a_dot_for_each_month(editor: Client) -> None:
    counts.recount()
    first = timezone.localdate().replace(day=1)
    for back in (1, 2):
        month = (first - dt.timedelta(days=28 * back)).replace(day=1)
        words = {"nb": 75, "nn": 25, "en": 0, "new_nb": 0, "new_nn": 0, "new_en": 0}
        Share.objects.create(month=month, texts=1, **words)
    page = document(editor.get(url()))
    section = only(page, "[aria-labelledby=share-trend]")
    assert len(section.cssselect("circle.share-chart__all")) == 3
    assert len(section.cssselect("circle.share-chart__new")) == 1  # none of nothing
    assert len(section.cssselect("tbody tr")) == 3
    assert "25,0 %" in cells(section.cssselect("tbody tr")[0])


def test_it_asks_twelve_times_at_most(editor: Client, django_assert_max_num_queries) -> None:
    counts.recount()
    editor.get(url())
    with django_assert_max_num_queries(12):
        editor.get(url())


def test_the_start_page_asks_once_for_it(editor: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        months.latest()


def test_the_file_has_the_same_numbers(editor: Client) -> None:
    counts.recount()
    response = editor.get(url("_csv"))
    assert "attachment" in response.headers["Content-Disposition"]
    head, *rows = csv.reader(StringIO(response.content.decode("utf-8-sig")), delimiter=";")
    assert head[1:4] == ["Bokmål, ord", "Nynorsk, ord", "English, ord"]
    whole = figures().whole
    (all_text,) = [row for row in rows if row[0] == "Hele nettstedet"]
    assert all_text[1:4] == [str(n) for n in (whole.all.nb, whole.all.nn, whole.all.en)]


@pytest.mark.parametrize("name", ["", "_csv", "_report", "_pdf", "_uncounted"])
def test_writers_do_not_see_it(somebody, name: str) -> None:
    assert somebody("Skribent").get(url(name)).status_code == 403


def test_nor_is_it_on_their_start_page(somebody) -> None:
    counts.recount()
    page = document(somebody("Skribent").get(reverse("admin:index")))
    assert not page.cssselect("[aria-labelledby=start-share]")


@pytest.mark.parametrize(
    "form",
    ["admin:cms_pagecontent_add", "admin:cms_wizard_create", "admin:news_newscontent_add"],
)
@pytest.mark.usefixtures("empty_site")
def test_whoever_starts_a_text_is_told_what_is_needed(somebody, form: str) -> None:
    client = somebody("Administrator")
    assert not document(client.get(reverse(form))).cssselect(".share-wish")
    news(lead=NB_12, body="")
    counts.recount()
    said = text_of(only(document(client.get(reverse(form))), ".share-wish"))
    assert said.startswith("Nettstedet trenger mer nynorsk.")
