from typing import Any

from cms.toolbar.utils import get_object_structure_url, get_toolbar_from_request
from django.core.paginator import Page
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from pages.addresses import addresses, nearest
from pages.context_processors import parts
from pages.entries import reading
from pages.entries.list_query import UnknownFilterError
from pages.entries.models import EntryAddress
from pages.images import image
from pages.models.work_area import WorkArea
from pages.news.frame import ItemFrame, ListFrame, WithdrawnFrame
from pages.news.list_pages import ListPages
from pages.news.list_query import ListQuery
from pages.news.models import Kind, NewsContent, NewsItem
from pages.news.neighbours import around
from pages.rendered_blocks import rendered_blocks
from pages.slugs import choice_slug


def news_list(request: HttpRequest) -> HttpResponse:
    """Pages of the newest, filtered by links and a form. What there is none of is a 404."""
    language = get_language() or "nb"
    try:
        query = ListQuery.read(request.GET)
    except UnknownFilterError:
        return _list(request, ListQuery(), None, status=404)
    found = ListPages(language, query.filters, query.page)
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
    frame = ListFrame(request, in_english=span.in_english, query=canonical, exists=page is not None)
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
        return _elsewhere(request, language, slug)
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


def _elsewhere(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """An address without a public text: the item has moved, speaks another form or is withdrawn."""
    address = reading.address(NewsContent, language, slug)
    if address is None:
        raise Http404
    if address.language == language and (gone := _gone(request, address, language)):
        return gone
    live = address.item.live if address.item.is_public else {}
    content = nearest(live, language)
    if content is None:
        raise Http404
    moved = content.language == language
    to = HttpResponsePermanentRedirect if moved else HttpResponseRedirect
    return to(content.get_absolute_url())


def _gone(request: HttpRequest, address: EntryAddress, language: str) -> HttpResponse | None:
    """What was withdrawn in this language, and not published anew since."""
    if language in address.item.live:
        return None
    content = reading.withdrawal(NewsContent, address.item, language)
    if content is None:
        return None
    if url := _moved_to(content, language):
        return HttpResponseRedirect(url)
    shown = parts(WithdrawnFrame(request)) | {"news": content}
    return render(request, "news/news_withdrawn.html", shown, status=410)


def _moved_to(content: NewsContent, language: str) -> str:
    """Where an editor has sent the readers of a withdrawn item, if it is public itself."""
    if content.moved_to_page_id:
        pages = addresses([content.moved_to_page_id]).get(content.moved_to_page_id, {})
        page = nearest(pages, language)
        return page.url if page else ""
    target: NewsItem | None = content.moved_to_item
    text = nearest(target.live, language) if target and target.is_public else None
    return text.get_absolute_url() if text else ""
