"""What stands around one item: those before and after it, and others on the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet, Value
from django.utils import timezone

from pages.addresses import NEAREST
from pages.entries.models import READ_BY
from pages.entries.reading import LISTED
from pages.news.models import NewsContent, NewsItem
from pages.news.reading import Teaser, teaser

MORE = 4  # how many further items stand below one


@dataclass(frozen=True)
class Around:
    newer: Teaser | None
    older: Teaser | None
    more: Sequence[Teaser]


def around(content: NewsContent, language: str) -> Around:
    """The items before and after this one and others on the same. One query."""
    public, key = NewsItem.objects.public(language), content.item_id
    at = content.item.published_at or content.published_at or timezone.now()
    # The second condition, which the first implies but for ties, is one that an index can answer.
    newer = public.filter(Q(published_at__gt=at) | Q(pk__gt=key), published_at__gte=at)
    older = public.filter(Q(published_at__lt=at) | Q(pk__lt=key), published_at__lte=at)
    related = content.related.through.objects.filter(newscontent=content)
    chosen = public.filter(pk__in=related.values("newsitem"))
    same = public.exclude(pk=key).filter(areas__overlap=content.areas)
    rows = _rows("newer", newer.order_by("published_at", "pk")[:1], language).union(
        _rows("older", older[:1], language),
        _rows("chosen", chosen[:MORE], language),
        *([_rows("same", same[:MORE], language)] if content.areas else ()),
        all=True,
    )
    return _around([(row.pop("role"), _item(row)) for row in rows], language)


def _rows(role: str, items: QuerySet[NewsItem], language: str) -> QuerySet[Any, dict[str, Any]]:
    texts = [f"live_{code}__{field}" for code in READ_BY[language] for field in LISTED]
    return items.annotate(role=Value(role)).values("role", "pk", "kind", "published_at", *texts)


def _item(row: dict[str, Any]) -> NewsItem:
    """A row of plain values as the item that it is of."""
    item = NewsItem(pk=row["pk"], kind=row["kind"], published_at=row["published_at"])
    for code in NEAREST:
        texts = {field: row.get(f"live_{code}__{field}") for field in LISTED}
        if texts["slug"]:
            setattr(item, f"live_{code}", NewsContent(pk=0, **texts))
    return item


def _around(found: Sequence[tuple[str, NewsItem]], language: str) -> Around:
    def of(*roles: str) -> list[NewsItem]:
        return [item for wanted in roles for role, item in found if role == wanted]

    def first(items: Iterable[NewsItem]) -> Teaser | None:
        return next((teaser(item, language) for item in items), None)

    more: dict[NewsItem, None] = dict.fromkeys(of("chosen", "same"))
    return Around(
        newer=first(of("newer")),
        older=first(of("older")),
        more=[teaser(item, language) for item in list(more)[:MORE]],
    )
