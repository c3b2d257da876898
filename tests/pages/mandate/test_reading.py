import datetime as dt

import pytest
from django.utils import timezone
from django.utils.translation import override

from pages.entries import publishing
from pages.mandate import reading, tagging
from pages.mandate.models import MandateArea
from pages.news.models import NewsItem
from tests.builders import news

pytestmark = pytest.mark.django_db
LETTERS = "/nb/oppdrag/tildelingsbrev/"


@pytest.fixture(autouse=True)
def _no_news() -> None:
    NewsItem.objects.all().delete()


def tag(content, *keys: str) -> None:
    tagging.set_areas(content.item, MandateArea.objects.filter(key__in=keys))


def at(*date: int) -> dt.datetime:
    return dt.datetime(*date, tzinfo=timezone.get_current_timezone())


def test_what_was_asked_stands_beside_what_was_done(enter) -> None:
    enter(2024, said=[("quality", "Styrk kvaliteten.")])
    enter(2025, said=[("quality", "Styrk den mer."), ("access", "Noe annet.")])
    enter(2025, "supplement", number=1, said=[("quality", "Og enda mer.")])
    tag(news(title="Gjort", published_at=at(2025, 12, 31, 23, 30)), "quality")
    tag(news(title="Gjort før", published_at=at(2023, 1, 1)), "quality")
    tag(news(title="Om noe annet", published_at=at(2025, 1, 1)), "access")
    found = reading.years_of("quality", "nb")
    assert [
        (year.year, [asked.text for asked in year.asked], [done.title for done in year.done])
        for year in found
    ] == [
        (2025, ["Styrk den mer.", "Og enda mer."], ["Gjort"]),
        (2024, ["Styrk kvaliteten."], []),
        (2023, [], ["Gjort før"]),
    ]


def test_a_passage_leads_to_its_letter(enter) -> None:
    document = enter(2025, said=[("quality", "Styrk kvaliteten.")])
    assert asked(2025) == ("Tildelingsbrev for 2025", f"{LETTERS}#ar-2025")
    document.page_id = MandateArea.objects.get(key="access").page_id
    document.save()
    assert asked(2025)[1] == "/nb/oppdrag/tilgang-til-karriereveiledning/"


def asked(year: int) -> tuple[str, str]:
    with override("nb"):
        (one,) = reading.years_of("quality", "nb")[0].asked
    return one.source, one.url


def test_what_is_not_finished_is_shown_nowhere(enter, admin_user) -> None:
    enter(2025, said=[("quality", "Styrk kvaliteten.")], is_public=False)
    draft = news(title="Utkast", publish=False)
    coming = news(title="Kommer", published_at=timezone.now() + dt.timedelta(days=1))
    gone = news(title="Trukket")
    for content in (draft, coming, gone):
        tag(content, "quality")
    publishing.withdraw(gone, admin_user, note="Feil.")
    assert reading.years_of("quality", "nb") == []
    assert reading.letters("nb") == []
    assert reading.overview("nb").years == []
    assert reading.last_done() == {}


def test_letters_by_year_the_supplements_after_their_letter(enter) -> None:
    enter(2024, "annual_report")
    enter(2024, "other", title="Hovedinstruks")
    enter(2024)
    enter(2024, "supplement", number=2)
    enter(2024, "supplement", number=1)
    enter(2025)
    with override("nb"):
        found = [
            (year.year, [str(shown.document) for shown in year.documents])
            for year in reading.letters("nb")
        ]
    assert found == [
        (2025, ["Tildelingsbrev for 2025"]),
        (
            2024,
            [
                "Tildelingsbrev for 2024",
                "Tillegg nr. 1 til tildelingsbrevet for 2024",
                "Tillegg nr. 2 til tildelingsbrevet for 2024",
                "Årsrapport for 2024",
                "Hovedinstruks",
            ],
        ),
    ]


def test_the_overview_says_which_years_ask_for_which_area(enter) -> None:
    enter(2025, said=[("quality", "a"), ("quality", "b")])
    enter(2024, said=[("access", "c")])
    for _ in range(2):
        tag(news(published_at=at(2024, 5, 1)), "quality")
    found = reading.overview("nn")
    assert [area.name for area in found.areas][:2] == [
        "styrkje kvaliteten og profesjonaliteten",
        "auke kunnskapsgrunnlaget",
    ]
    assert all(area.address.language == "nn" for area in found.areas)
    cells = {
        (year, cell.area.key): (cell.is_asked, cell.done)
        for year, row in found.years
        for cell in row
    }
    assert {place: cell for place, cell in cells.items() if any(cell)} == {
        (2025, "quality"): (True, 0),
        (2024, "access"): (True, 0),
        (2024, "quality"): (False, 2),
    }


def test_the_one_never_heard_of_is_the_most_silent() -> None:
    for area in MandateArea.objects.exclude(key="perspective"):
        tag(news(published_at=at(2020 + area.position, 1, 1)), area.key)
    tag(news(published_at=at(2026, 1, 1)), "quality")
    order = [area.key for area, _at in reading.silent()]
    assert order == [
        "perspective",
        "knowledge",
        "equal_services",
        "access",
        "quality",
        "coordination",
    ]
    assert reading.silent()[0][1] is None


def test_an_area_keeps_its_three_queries(enter, django_assert_num_queries) -> None:
    for year in range(2007, 2027):
        enter(year, said=[("quality", "Styrk kvaliteten.")])
        tag(news(title=f"Sak {year}", published_at=at(year, 2, 1)), "quality")
    reading.years_of("quality", "nb")
    with django_assert_num_queries(3):
        assert len(reading.years_of("quality", "nb")) == 20
    with django_assert_num_queries(2):
        assert len(reading.letters("nb")) == 20  # none has a page
    with django_assert_num_queries(4):
        assert len(reading.overview("nb").years) == 20
