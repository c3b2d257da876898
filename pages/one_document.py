"""All of a handbook on one page, to be printed: its front, then its chapters."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from cms.models import PageContent
from cms.utils import get_current_site
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from pages import menu as menus
from pages.addresses import nearest, page_url
from pages.context_processors import parts
from pages.document_headings import a_level_down, named
from pages.handbook import document_url
from pages.models import PageDetails
from pages.page_frame import PageFrame, PageLanguage
from pages.public_page import public_page
from pages.rendered_blocks import rendered_blocks, stylesheets
from pages.templatetags.contents import free_id


@dataclass(frozen=True)
class Chapter:
    item: menus.MenuItem
    anchor: str
    content: PageContent
    body: SafeString


class DocumentFrame(PageFrame):
    """The handbook's own, at another address; search engines are to find the handbook itself."""

    def __init__(self, request: HttpRequest, content: PageContent) -> None:
        super().__init__(request)
        self.page = content.page
        self.content = content
        self.details = PageDetails(is_handbook=True, noindex=True)

    @cached_property
    def menu(self) -> menus.Menu:
        found = super().menu
        if not found.breadcrumbs or not found.current:
            return found
        found.current.is_current, found.current.is_ancestor = False, True
        url = document_url(found.current.url, self.language)
        here = replace(found.current, title=_("In one document"), url=url, is_current=True)
        return replace(found, breadcrumbs=[*found.breadcrumbs, here])

    @cached_property
    def languages(self) -> list[PageLanguage]:
        pages = super().languages
        return [replace(page, url=document_url(page.url, page.code)) for page in pages]


def one_document(request: HttpRequest, path: str) -> HttpResponse:
    language = get_language() or "nb"
    content = front_at(request, path, language)
    if content.path != path or content.language != language:
        url = page_url(content.path, content.language)
        return HttpResponseRedirect(document_url(url, content.language))
    frame = DocumentFrame(request, content)
    items = frame.handbook.chapters if frame.handbook else ()
    contents = texts_of(items, language)
    html = blocks(request, [content, *contents], frame)
    shown = {
        "body": named(html.get(content.pk, ""), content.slug),
        "chapters": list(chapters(items, contents, html)),
        "stylesheets": stylesheets(request),
        "canonical": request.build_absolute_uri(content.page.get_absolute_url(language)),
    }
    return render(request, "handbook/one_document.html", parts(frame) | shown)


def front_at(request: HttpRequest, path: str, language: str) -> Any:  # noqa: ANN401 with its path
    """The public text of the handbook at this address, in the nearest language."""
    page = public_page(get_current_site(request), path, language)
    texts = page.pagecontent_set.all() if page else ()
    fronts = {text.language: text for text in texts if is_handbook(text)}
    content = nearest(fronts, language)
    if content is None:
        raise Http404
    return content


def is_handbook(content: PageContent) -> bool:
    details: PageDetails | None = getattr(content, "pagedetails", None)
    return bool(details and details.is_handbook)


def texts_of(items: Sequence[menus.MenuItem], language: str) -> list[PageContent]:
    """Each chapter's in the language in which it is read, in their order. One query."""
    paths = [item.path for item in items]
    found = PageContent.objects.filter(page__path__in=paths).select_related("page")
    by_place = {(content.page.path, content.language): content for content in found}
    return [by_place[item.path, item.lang or language] for item in items]


def blocks(
    request: HttpRequest, contents: Iterable[PageContent], frame: PageFrame
) -> dict[int, SafeString]:
    """Each in its own language."""
    by_language: dict[str, list[PageContent]] = {}
    for content in contents:
        by_language.setdefault(content.language, []).append(content)
    html: dict[int, SafeString] = {}
    for language, texts in by_language.items():
        with override(language):
            html |= rendered_blocks(request, texts, frame=frame)
    return html


def chapters(
    items: Iterable[menus.MenuItem], contents: Iterable[PageContent], html: dict[int, SafeString]
) -> Iterator[Chapter]:
    """An anchor is the chapter's own address within the handbook, whatever it is called."""
    anchors: set[str] = set()
    for item, content in zip(items, contents, strict=True):
        anchor = free_id(item.url.rstrip("/").rpartition("/")[2], anchors)
        anchors.add(anchor)
        body = a_level_down(named(html.get(content.pk, ""), anchor))
        yield Chapter(item, anchor, content, body)
