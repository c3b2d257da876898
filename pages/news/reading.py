"""What readers are shown in lists of news; the rest is as for every kind of entry."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from pages.entries.reading import of_year, shown, with_texts
from pages.models.work_area import WorkArea
from pages.news.models import Kind, NewsItem


@dataclass(frozen=True)
class Filters:
    """What of the news is asked for; None is all."""

    area: WorkArea | None = None
    kind: Kind | None = None
    year: int | None = None


@dataclass(frozen=True)
class Teaser:
    """An item as one line of a list; lang is None in the reader's own language."""

    title: str
    lead: str
    url: str
    lang: str | None
    kind: str
    published_at: dt.datetime


def listing(language: str, filters: Filters = Filters()) -> QuerySet[NewsItem]:
    """Public items as the filters say, newest first."""
    items = NewsItem.objects.public(language)
    if filters.area:
        items = items.filter(areas__contains=[filters.area])
    if filters.kind:
        items = items.filter(kind=filters.kind)
    return of_year(items, filters.year) if filters.year else items


def teaser(item: NewsItem, language: str) -> Teaser:
    content = shown(item, language)
    return Teaser(
        title=content.title,
        lead=content.lead,
        url=content.get_absolute_url(),
        lang=content.language if content.language != language else None,
        kind=str(Kind(item.kind).label),
        published_at=item.published_at,  # type: ignore[arg-type]  # what is public has a date
    )


def teasers(items: QuerySet[NewsItem], language: str) -> list[Teaser]:
    return [teaser(item, language) for item in with_texts(items, language)]


def chosen_then_newest(
    language: str, chosen: Sequence[int], filters: Filters, count: int
) -> list[Teaser]:
    """Public items by primary key in that order, filled up with the newest. One or two queries."""
    by_key: dict[int, NewsItem] = {}
    if chosen:
        items = NewsItem.objects.public(language).filter(pk__in=chosen)
        by_key = {item.pk: item for item in with_texts(items, language)}
    found = [by_key[key] for key in dict.fromkeys(chosen) if key in by_key][:count]
    if len(found) < count:
        newest = listing(language, filters).exclude(pk__in=by_key)[: count - len(found)]
        found += with_texts(newest, language)
    return [teaser(item, language) for item in found]
