"""What of the website carries out the main areas. A further kind of content is one more source."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model, OuterRef, QuerySet, Subquery

from pages.mandate.tagging import tags_of
from pages.news.models import NewsItem
from pages.news.reading import Teaser, teasers


@dataclass(frozen=True)
class Source:
    """A kind of content: what of it readers are shown just now, and how it stands in a list."""

    model: type[Model]
    public: Callable[[str], QuerySet]
    listed: Callable[[QuerySet, str], list[Teaser]]


SOURCES = [Source(NewsItem, NewsItem.objects.public, teasers)]


def of_area(area: str, language: str) -> list[Teaser]:
    """The newest first; one query for each source."""
    found = [
        each
        for source in SOURCES
        for each in source.listed(
            source.public(language).filter(
                pk__in=tags_of(source.model).filter(area__key=area).values("object_id")
            ),
            language,
        )
    ]
    return sorted(found, key=lambda each: each.published_at, reverse=True)


def dates(language: str) -> Iterable[tuple[str, dt.datetime]]:
    """The key of an area and a date, for all that is public; one query for each source."""
    for source in SOURCES:
        found = source.public(language).filter(pk=OuterRef("object_id"))
        at = Subquery(found.order_by().values("published_at")[:1])
        tags = tags_of(source.model).annotate(at=at).filter(at__isnull=False)
        yield from tags.values_list("area__key", "at")
