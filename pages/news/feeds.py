"""The newest items in full for feed readers: Atom and JSON Feed, per language and work area."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language, pgettext
from lxml import html

from pages.entries.reading import last_changes, shown, with_texts
from pages.models import SiteSettings
from pages.models.work_area import WorkArea
from pages.news import reading
from pages.news.models import Kind, NewsContent, NewsItem
from pages.rendered_blocks import rendered_blocks
from pages.slugs import choice_slug, choices_by_slug

LENGTH = 20  # items
ATOM = "application/atom+xml"
JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True)
class Entry:
    """An item as a feed holds it; addresses are absolute, its id stays when they change."""

    id: str
    url: str
    content: NewsContent
    kind: str
    areas: Sequence[str]
    body: str
    published: datetime
    updated: datetime


@dataclass(frozen=True)
class Feed:
    title: str
    author: str
    language: str
    url: str
    home: str
    entries: Sequence[Entry]


class FullTextAtom(Atom1Feed):
    """Django's, with the whole text and the language of each entry."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return super().item_attributes(item) | {"xml:lang": item["language"]}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401 sax
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["body"], {"type": "html"})


def atom(request: HttpRequest, area: str = "") -> HttpResponse:
    feed = read_feed(request, area, "atom")
    made = FullTextAtom(
        feed.title,
        feed.home,
        description=None,
        language=feed.language,
        author_name=feed.author,
        feed_url=feed.url,
        feed_guid=feed.url,
    )
    for entry in feed.entries:
        made.add_item(
            entry.content.title,
            entry.url,
            escape(entry.content.lead),
            author_name=entry.content.author or None,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=[entry.kind, *entry.areas],
            unique_id=entry.id,
            language=entry.content.language,
            body=entry.body,
        )
    return HttpResponse(made.writeString("utf-8"), content_type=f"{ATOM}; charset=utf-8")


def json_feed(request: HttpRequest, area: str = "") -> HttpResponse:
    feed = read_feed(request, area, "json_feed")
    items = [
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.content.title,
            "summary": entry.content.lead,
            "content_html": entry.body,
            "date_published": entry.published.isoformat(),
            "date_modified": entry.updated.isoformat(),
            "tags": [entry.kind, *entry.areas],
            "language": entry.content.language,
        }
        | ({"authors": [{"name": entry.content.author}]} if entry.content.author else {})
        for entry in feed.entries
    ]
    data = {
        "version": JSON_FEED,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.url,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": items,
    }
    return JsonResponse(
        data, content_type="application/feed+json", json_dumps_params={"ensure_ascii": False}
    )


def read_feed(request: HttpRequest, slug: str, name: str) -> Feed:
    """In the language of the address; an unknown work area is a 404."""
    language = get_language() or "nb"
    area = _area(slug)
    found = reading.listing(language, reading.Filters(area))[:LENGTH]
    items = list(with_texts(found, language, more=("item", "author")))
    body_name = SiteSettings.load().name(language)
    url = reverse(f"news:{name}")
    if area:
        url = reverse(f"news:area_{name}", args=[choice_slug(area, language)])
    title = pgettext("page title", "News")
    topic = f"{title}: {area.label}" if area else title
    return Feed(
        title=f"{topic} – {body_name}",
        author=body_name,
        language=language,
        url=request.build_absolute_uri(url),
        home=request.build_absolute_uri(reverse("news:list")),
        entries=entries(request, items, language),
    )


def _area(slug: str) -> WorkArea | None:
    if not slug:
        return None
    try:
        return choices_by_slug(WorkArea)[slug]
    except KeyError:
        raise Http404 from None


def entries(request: HttpRequest, items: Sequence[NewsItem], language: str) -> list[Entry]:
    contents = [shown(item, language) for item in items]
    bodies = rendered_blocks(request, contents)
    changed = last_changes(NewsContent, contents)
    return [
        Entry(
            id=f"tag:{request.get_host().split(':')[0]},2026:news/{item.pk}/{content.language}",
            url=request.build_absolute_uri(content.get_absolute_url()),
            content=content,
            kind=str(Kind(item.kind).label),
            areas=[str(area.label) for area in WorkArea if area in item.areas],
            body=absolute(request, bodies.get(content.pk, "")),
            published=item.published_at,  # type: ignore[arg-type]  # what is public has a date
            updated=changed.get(content.pk) or item.published_at,  # type: ignore[arg-type]
        )
        for item, content in zip(items, contents, strict=True)
    ]


def absolute(request: HttpRequest, body: str) -> str:
    """The same HTML with every address as it is from elsewhere."""
    if not body.strip():
        return ""
    root = html.fragment_fromstring(body, create_parent="div")
    root.make_links_absolute(request.build_absolute_uri("/"), resolve_base_href=False)
    # As relative as the rest, and feed readers need no choice. lxml takes the rest of the picture
    # for something inside the first source.
    for source in list(root.iter("source")):
        source.drop_tag()
    for picture in root.iter("img"):
        picture.attrib.pop("srcset", None)
    return html.tostring(root, encoding="unicode")
