"""What readers are shown of the mandate, and what editors are told of it."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cms.models import PageUrl
from django.db.models import Q
from django.utils import timezone

from pages.addresses import Address, addresses, nearest, page_url
from pages.mandate import carried_out
from pages.mandate.models import Kind, LetterPassage, MandateArea, MandateDocument
from pages.news.reading import Teaser

LETTERS_PAGE = "mandate_letters"  # the key of the page that lists them
ORDER = {str(kind): place for place, kind in enumerate(Kind)}  # letter, supplements, report, others


@dataclass(frozen=True)
class Asked:
    """A letter's own words; url leads to the letter, "" where there is nothing to lead to."""

    text: str
    lang: str
    source: str
    url: str


@dataclass
class AreaYear:
    year: int
    asked: list[Asked] = field(default_factory=list)
    done: list[Teaser] = field(default_factory=list)


@dataclass(frozen=True)
class Shown:
    """A document, and its own page where it has one."""

    document: MandateDocument
    page: Address | None


@dataclass
class LetterYear:
    year: int
    documents: list[Shown] = field(default_factory=list)


@dataclass(frozen=True)
class AreaLink:
    key: str
    name: str
    address: Address | None


@dataclass(frozen=True)
class Cell:
    area: AreaLink
    is_asked: bool
    done: int


@dataclass(frozen=True)
class Overview:
    areas: Sequence[AreaLink]
    years: Sequence[tuple[int, Sequence[Cell]]]


# --- One area ---------------------------------------------------------------------------------


def years_of(area: str, language: str) -> list[AreaYear]:
    """What was asked and what was done, the newest year first. Three queries."""
    years: dict[int, AreaYear] = {}
    for passage, url in _passages(area, language):
        of_year = years.setdefault(passage.document.year, AreaYear(passage.document.year))
        source = str(passage.document)
        of_year.asked.append(Asked(passage.text, passage.language, source, url))
    for each in carried_out.of_area(area, language):
        year = timezone.localtime(each.published_at).year
        years.setdefault(year, AreaYear(year)).done.append(each)
    return [years[year] for year in sorted(years, reverse=True)]


def _passages(area: str, language: str) -> Iterable[tuple[LetterPassage, str]]:
    """Each with the address of its letter, in the order of the year's letters."""
    found = LetterPassage.objects.filter(area__key=area, document__is_public=True)
    passages = sorted(found.select_related("document"), key=_place)
    urls = letter_urls([passage.document for passage in passages], language)
    return [(passage, urls[passage.document_id]) for passage in passages]


def _place(passage: LetterPassage) -> tuple[int, ...]:
    document = passage.document
    return (document.number or 0, document.pk, passage.position, passage.pk)


def letter_urls(documents: Sequence[MandateDocument], language: str) -> dict[int, str]:
    """Its own page, else its place in the list, else where the Ministry has it. One query."""
    if not documents:
        return {}
    keys = {document.page_id for document in documents if document.page_id}
    pages: dict[int | str, dict[str, Address]] = defaultdict(dict)
    rows = PageUrl.objects.filter(
        Q(page__in=keys) | Q(page__reverse_id=LETTERS_PAGE), path__isnull=False
    ).values_list("page_id", "page__reverse_id", "language", "path")
    for key, reverse_id, code, path in rows:
        address = Address(page_url(path, code), code)
        pages[LETTERS_PAGE if reverse_id == LETTERS_PAGE else key][code] = address
    listed = nearest(pages[LETTERS_PAGE], language)

    def url(document: MandateDocument) -> str:
        own = nearest(pages.get(document.page_id or 0, {}), language)
        if own:
            return own.url
        return f"{listed.url}#{anchor(document.year)}" if listed else document.source_url

    return {document.pk: url(document) for document in documents}


def anchor(year: int) -> str:
    """What a year is called within a page."""
    return f"ar-{year}"


# --- All letters ------------------------------------------------------------------------------


def letters(language: str) -> list[LetterYear]:
    """Everything public, the newest year first. Three queries."""
    found = MandateDocument.objects.filter(is_public=True).prefetch_related("files__file")
    documents = sorted(found, key=lambda each: (ORDER[each.kind], each.number or 0, each.pk))
    pages = addresses(each.page_id for each in documents if each.page_id)
    years: dict[int, LetterYear] = {}
    for document in documents:
        page = nearest(pages.get(document.page_id or 0, {}), language)
        of_year = years.setdefault(document.year, LetterYear(document.year))
        of_year.documents.append(Shown(document, page))
    return [years[year] for year in sorted(years, reverse=True)]


# --- All areas --------------------------------------------------------------------------------


def overview(language: str) -> Overview:
    """The areas, and for each year which were asked for and how much was done. Four queries."""
    areas = _links(language)
    passages = LetterPassage.objects.filter(document__is_public=True).order_by()
    asked = set(passages.values_list("document__year", "area__key").distinct())
    done = Counter((timezone.localtime(at).year, area) for area, at in carried_out.dates(language))
    # Without letters there is nothing to compare with.
    years = sorted({year for year, _area in (*asked, *done)}, reverse=True) if asked else ()
    rows = [
        (
            year,
            [Cell(area, (year, area.key) in asked, done[year, area.key]) for area in areas],
        )
        for year in years
    ]
    return Overview(areas, rows)


def _links(language: str) -> list[AreaLink]:
    areas = list(MandateArea.objects.all())
    pages = addresses(area.page_id for area in areas if area.page_id)

    def address(area: MandateArea) -> Address | None:
        return nearest(pages.get(area.page_id or 0, {}), language)

    return [AreaLink(area.key, area.name_in(language), address(area)) for area in areas]


# --- For editors ------------------------------------------------------------------------------


def last_done() -> dict[str, dt.datetime]:
    """When something was last published that carries out an area, by the area's key."""
    last: dict[str, dt.datetime] = {}
    for area, at in carried_out.dates("nb"):
        last[area] = max(at, last.get(area, at))
    return last


def silent() -> list[tuple[MandateArea, dt.datetime | None]]:
    """All areas, the one that has been silent longest first; None has never been heard of."""
    last = last_done()
    found = [(area, last.get(area.key)) for area in MandateArea.objects.all()]
    never = [pair for pair in found if pair[1] is None]
    heard = [(area, at) for area, at in found if at is not None]
    return [*never, *sorted(heard, key=lambda pair: pair[1])]
