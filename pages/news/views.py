from functools import partial
from typing import Any

from cms.toolbar.utils import get_object_structure_url, get_toolbar_from_request
from django.core.paginator import Page
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from pages.context_processors import parts
from pages.entries import reading
from pages.entries.elsewhere import elsewhere
from pages.entries.frame import ListFrame, WithdrawnFrame
from pages.entries.list_pages import ListPages
from pages.entries.list_query import UnknownFilterError
from pages.images import image
from pages.models.work_area import WorkArea
from pages.news.frame import SECTION, ItemFrame
from pages.news.list_query import ListQuery
from pages.news.models import Kind, NewsContent
from pages.news.neighbours import around
from pages.news.reading import listing, teasers
from pages.rendered_blocks import rendered_blocks
from pages.slugs import choice_slug


def news_list(request: HttpRequest) -> HttpResponse:
    """Pages of the newest, filtered by links and a form. What there is none of is a 404."""
    language = get_language() or "nb"
    try:
        query = ListQuery.read(request.GET)
    except UnknownFilterError:
        return _list(request, ListQuery(), None, status=404)
    items = listing(language, query.filters)
    found = ListPages(items, partial(teasers, language=language), query.page)
    if query.page > found.num_pages:
        return _list(request, query, None, status=404)
    return _list(request, query, found.page(query.page))


def _list(
    request: HttpRequest, query: ListQuery, page: Page | None, status: int = 200
) -> HttpResponse:
    """Without a page: says that there is none, and offers ways on."""
    language = get_language() or "nb"
    span = reading.span(NewsContent, language)
    canonical = query.only_page() if not query.is_filtered else ""
    frame = ListFrame(
        request, SECTION, in_english=span.in_english, query=canonical, exists=page is not None
    )
    shown = {
        "query": query,
        "page": page,
        "is_missing": page is None,
        "teasers": page.object_list if page else [],
        "links": _page_links(query, page) if page else [],
        "previous": query.address(page=query.page - 1),
        "next": query.address(page=query.page + 1),
        "feed": _feed(query.filters.area, language),
        "years": span.years,
        "kinds": [(choice_slug(kind, language), kind) for kind in Kind],
        "areas": [(choice_slug(area, language), area) for area in WorkArea],
    }
    return render(request, "news/news_archive.html", parts(frame) | shown, status=status)


def _page_links(query: ListQuery, page: Page) -> list[tuple[int | None, str]]:
    """Number and address of each page worth a link; no number where some are left out."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [(n, query.address(page=n)) if isinstance(n, int) else (None, "") for n in numbers]


def _feed(area: WorkArea | None, language: str) -> str:
    if area:
        return reverse("news:area_atom", args=[choice_slug(area, language)])
    return reverse("news:atom")


def item(request: HttpRequest, slug: str) -> HttpResponse:
    language = get_language() or "nb"
    content = reading.live_content(NewsContent, language, slug, "file")
    if content is None:
        return elsewhere(NewsContent, language, slug, partial(_withdrawn, request))
    if toolbar := getattr(request, "toolbar", None):  # those logged in have one
        toolbar.set_object(content)
    return show(request, content)


def show(request: HttpRequest, content: NewsContent) -> HttpResponse:
    """An item as readers get it; also how editors see a draft."""
    toolbar = get_toolbar_from_request(request)
    notes = reading.change_notes(content)
    frame = ItemFrame(request, content, updated_at=notes[0].on if notes else None)
    shown: dict[str, Any] = {
        "news": content,
        "notes": notes,
        "areas": [(choice_slug(area, content.language), area) for area in _areas(content)],
        "around": around(content, content.language),
        "image": image(content.file, "wide") if content.file else None,
        "is_old": bool(content.published_at and reading.is_old(content.published_at)),
    }
    shown["below_picture"] = bool(shown["image"])
    blocks = rendered_blocks(request, [content], below_picture=shown["below_picture"])
    shown["body"] = blocks.get(content.pk, "")
    if toolbar.edit_mode_active or toolbar.preview_mode_active:
        shown["structure_url"] = get_object_structure_url(content, language=content.language)
    return render(request, "news/news_item.html", parts(frame) | shown)


def _areas(content: NewsContent) -> list[WorkArea]:
    return [area for area in WorkArea if area in content.areas]


def _withdrawn(request: HttpRequest, content: NewsContent) -> HttpResponse:
    shown = parts(WithdrawnFrame(request, SECTION, content)) | {"news": content}
    return render(request, "news/news_withdrawn.html", shown, status=410)
