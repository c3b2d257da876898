"""The newest entries in full for feed readers: Atom and JSON Feed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from lxml import html

from pages.entries.kinds import name
from pages.entries.models import EntryContent
from pages.entries.reading import last_changes, shown
from pages.rendered_blocks import rendered_blocks

LENGTH = 20  # entries
ATOM = "application/atom+xml"
JSON_FEED = "https://jsonfeed.org/version/1.1"


@dataclass(frozen=True)
class FeedEntry:
    """An entry as a feed holds it; addresses are absolute, its id stays when they change."""

    id: str
    url: str
    content: EntryContent
    author: str
    tags: Sequence[str]
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
    entries: Sequence[FeedEntry]


class FullTextAtom(Atom1Feed):
    """Django's, with the whole text and the language of each entry."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return super().item_attributes(item) | {"xml:lang": item["language"]}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401 sax
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["body"], {"type": "html"})


def as_atom(feed: Feed) -> HttpResponse:
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
            author_name=entry.author or None,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=entry.tags,
            unique_id=entry.id,
            language=entry.content.language,
            body=entry.body,
        )
    return HttpResponse(made.writeString("utf-8"), content_type=f"{ATOM}; charset=utf-8")


def as_json(feed: Feed) -> HttpResponse:
    items = [
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.content.title,
            "summary": entry.content.lead,
            "content_html": entry.body,
            "date_published": entry.published.isoformat(),
            "date_modified": entry.updated.isoformat(),
            "tags": list(entry.tags),
            "language": entry.content.language,
        }
        | ({"authors": [{"name": entry.author}]} if entry.author else {})
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


def feed_entries(
    request: HttpRequest, items: Sequence[Any], language: str, tags: Callable[[Any], list[str]]
) -> list[FeedEntry]:
    """In as many queries for many as for one; `tags` are those of an entry."""
    contents = [shown(item, language) for item in items]
    if not contents:
        return []
    kind = type(contents[0])
    bodies = rendered_blocks(request, contents)
    changed = last_changes(kind, contents)
    place = f"tag:{request.get_host().split(':')[0]},2026:{name(kind)}"
    return [
        FeedEntry(
            id=f"{place}/{item.pk}/{content.language}",
            url=request.build_absolute_uri(content.get_absolute_url()),
            content=content,
            author=getattr(content, "author", ""),
            tags=tags(item),
            body=absolute(request, bodies.get(content.pk, "")),
            published=item.published_at,
            updated=changed.get(content.pk) or item.published_at,
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
