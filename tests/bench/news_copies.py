"""Many news items out of a few: kinds, areas and dates are spread anew."""

from typing import Any

from django.db.models import Field

from pages.news.models import NewsAddress, NewsContent, NewsItem
from tests.bench import news
from tests.bench.copies import STEP, Copying, facts, key, text_shape, texts_of
from tests.bench.progress import say

GOLDEN = "0.6180339887498949"  # the fraction of its multiples fills 0 to 1 evenly
CHANGED = ("slug", "kind", "areas", "published_at")


def multiply(times: int) -> None:
    say(f"Making {times} news items of each")
    rows = {NewsItem: "TRUE", NewsAddress: "TRUE", **texts_of(NewsContent, "TRUE")}
    parameters = {
        "newest": news.NEWEST,
        "span": news.SPAN,
        "kinds": [str(kind) for kind in news.KINDS],
        "areas": [",".join(areas) for areas in news.AREAS],
    }
    Copying(rows, _changed, parameters).make(times)


def _changed(field: Field) -> str | None:
    item = f"({key('item_id' if field.model is NewsContent else 'id')})"
    return {
        "slug": "slug || '-' || n",
        "kind": f"(%(kinds)s::text[])[1 + mod({item}, {len(news.KINDS)})]",
        "areas": f"string_to_array((%(areas)s::text[])[1 + mod({item}, {len(news.AREAS)})], ',')",
        "published_at": (
            "CASE WHEN published_at > now() THEN published_at ELSE"
            f" %(newest)s - %(span)s * mod({item} * {GOLDEN}, 1)::float END"
        ),
    }.get(field.column)


def check(times: int) -> None:
    """Fails where the last copy of an item is not what publishing made of the first."""
    for item in NewsItem.objects.filter(pk__lt=STEP):
        copied = NewsItem.objects.get(pk=item.pk + (times - 1) * STEP)
        assert shape(copied) == shape(item), f"{copied.pk} is no copy of {item.pk}"


def shape(item: NewsItem) -> Any:
    return {
        "live": {language: text_shape(text, *CHANGED) for language, text in item.live.items()},
        "addresses": [facts(address, *CHANGED) for address in item.addresses.order_by("pk")],
        "contents": [
            text_shape(content, *CHANGED)
            for content in item.contents(manager="all_versions").order_by("pk")
        ],
    }
