from collections.abc import Iterator, Mapping
from typing import Any

from django.core.paginator import Paginator
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from pages.context_processors import parts
from pages.models.work_area import WorkArea
from pages.page_frame import LANGUAGE_NAMES
from pages.search import misses
from pages.search.extracts import keys_asked, marked
from pages.search.filters import (
    AREA,
    FORM,
    KIND,
    LAST_PAGE,
    LONGEST,
    PAGE,
    WORDS,
    YEAR,
    BadQueryError,
    Filters,
    number,
)
from pages.search.finding import NOTHING, PAGE_SIZE, Found, find, limited
from pages.search.frame import SearchFrame
from pages.search.search_query import SearchQuery
from pages.search.sources import SOURCES
from pages.search.suggestions import did_you_mean, fewer_words, near_words
from pages.slugs import choice_slug

Shown = dict[str, Any]


@require_safe
@cache_control(private=True, no_cache=True)
def search(request: HttpRequest) -> HttpResponse:
    """One page for all: the form, and what was found."""
    language = get_language() or "nb"
    text = words_of(request.GET)
    try:
        filters, page = choices_of(request.GET)
    except BadQueryError as error:
        shown = {"problem": str(error)}
        return _page(request, text[:LONGEST], Filters(), shown, status=400)
    shown = results(text, filters, language, page)
    if is_miss(request, shown) and page == 1 and filters == Filters():
        misses.note(text)
    return _page(request, text, filters, shown)


def is_miss(request: HttpRequest, shown: Shown) -> bool:
    """Somebody of flesh and blood found nothing."""
    found = shown.get("found", NOTHING)
    by_a_person = misses.is_by_a_person(request.headers.get("User-Agent", ""))
    return request.method == "GET" and by_a_person and found is not NOTHING and not found.count


def words_of(given: Mapping[str, str]) -> str:
    return " ".join(given.get(WORDS, "").split())


def choices_of(given: Mapping[str, str]) -> tuple[Filters, int]:
    """Filters and page. BadQueryError says in a sentence what is wrong."""
    if len(words_of(given)) > LONGEST:
        raise BadQueryError(
            _("Search for fewer words: at most %(most)s characters.") % {"most": LONGEST}
        )
    try:
        return Filters.read(given), number(given.get(PAGE, ""), LAST_PAGE) or 1
    except BadQueryError:
        raise BadQueryError(_("There is no such choice. Search again without it.")) from None


def results(text: str, filters: Filters, language: str, page: int) -> Shown:
    query = SearchQuery.read(text)
    if text and not query.wanted:
        return {"problem": _("These words are on every page. Write one that says more.")}
    try:
        with limited() as cursor:
            found = find(cursor, query, filters, language, page)
            near = {} if found.count or filters != Filters() else near_words(cursor, query)
    except OperationalError:  # the database gave up
        return {"problem": _("This search took too long. Try with fewer or longer words.")}
    keys, meant = keys_asked(query, found), did_you_mean(query, near)
    return {
        "found": found,
        "hits": [
            {"shown": marked(hit, keys), "kind": SOURCES[hit.kind].label} for hit in found.hits
        ],
        "meant": meant,
        "meant_address": Filters().address(meant, language),
        "fewer": [(word, Filters().address(word, language)) for word in fewer_words(query, near)],
        "is_past_the_end": page > found.last_page,
    } | _pages(found, page, text, filters, language)


def _pages(found: Found, page: int, text: str, filters: Filters, language: str) -> Shown:
    """The other pages, by number and address; no number where some are left out."""
    paginator = Paginator(range(min(found.count, LAST_PAGE * PAGE_SIZE)), PAGE_SIZE)
    here = paginator.get_page(page)

    def address(number: int) -> str:
        return filters.address(text, language, number)

    numbers = paginator.get_elided_page_range(here.number, on_each_side=1, on_ends=1)
    links = [(n, address(n)) if isinstance(n, int) else (None, "") for n in numbers]
    return {
        "page": here,
        "links": links if found.last_page > 1 else [],
        "previous": address(page - 1),
        "next": address(page + 1),
    }


def _page(
    request: HttpRequest, text: str, filters: Filters, shown: Shown, status: int = 200
) -> HttpResponse:
    language = get_language() or "nb"
    address = filters.address(text, language) if text else ""
    frame = SearchFrame(request, text, address)
    found = shown.get("found", NOTHING)
    shown = {
        "text": text,
        "longest": LONGEST,
        "kinds": {kind: source.label for kind, source in SOURCES.items()},
        "choices": list(_choices(found, filters, language)) if text else [],
        "is_filtered": filters != Filters(),
        "unfiltered": Filters().address(text, language),
        "ways": () if found.count else frame.ways,
    } | shown
    return render(request, "search/search.html", parts(frame) | shown, status=status)


def _choices(found: Found, filters: Filters, language: str) -> Iterator[Shown]:
    """The filters that have something to choose between, each choice with how many it gives."""
    kinds = {kind: source.label for kind, source in SOURCES.items()}
    slugs = {area.value: choice_slug(area, language) for area in WorkArea}
    areas = {choice_slug(area, language): area.label for area in WorkArea}
    by_slug = {slugs[area]: count for area, count in found.areas.items() if area in slugs}
    years = {year: year for year in sorted({*found.years, filters.year} - {0}, reverse=True)}
    area = slugs[filters.area.value] if filters.area else ""
    yield from _choice(KIND, _("Kind"), kinds, found.kinds, filters.kind)
    yield from _choice(AREA, _("Work area"), areas, by_slug, area)
    yield from _choice(YEAR, _("Year"), years, found.years, filters.year)
    yield from _choice(FORM, _("Language"), LANGUAGE_NAMES, found.forms, filters.form)


def _choice(
    name: str, label: str, names: Mapping[Any, object], counts: Mapping[Any, int], chosen: object
) -> Iterator[Shown]:
    options = [
        {
            "value": value,
            "label": text,
            "count": counts.get(value, 0),
            "is_chosen": value == chosen,
        }
        for value, text in names.items()
        if counts.get(value) or value == chosen
    ]
    if options and (len(options) > 1 or chosen):
        yield {"name": name, "label": label, "options": options}
