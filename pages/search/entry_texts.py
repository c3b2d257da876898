"""Entries of any kind; what a kind has beside title, lead and blocks it says in `text_parts`."""

from collections.abc import Collection, Iterable, Iterator
from functools import partial

from django.utils.text import capfirst

from pages.entries.kinds import Kind, entries, name
from pages.search.texts import Source, Text, bodies_of


def source(kind: Kind) -> Source:
    return Source(
        name(kind),
        capfirst(kind._meta.verbose_name or ""),
        kind,
        "item_id",
        partial(public_ids, kind),
        partial(texts, kind),
    )


def public_ids(kind: Kind) -> Iterable[int]:
    """With those whose date is in the future, which nobody is shown before it."""
    return entries(kind).objects.live().order_by("pk").values_list("pk", flat=True)


def texts(kind: Kind, ids: Collection[int]) -> Iterator[Text]:
    lives = ("live_nb", "live_nn", "live_en")
    items = entries(kind).objects.filter(pk__in=ids).select_related(*lives)
    live = [(item, content) for item in items for content in item.live.values()]
    bodies = bodies_of([content for _item, content in live])
    for item, content in live:
        yield Text(
            object_id=item.pk,
            language=content.language,
            title=content.title,
            lead=content.lead,
            body=[*content.text_parts(), *bodies[content.pk].texts],
            documents=bodies[content.pk].documents,
            url=content.get_absolute_url(),
            date=item.published_at,
            public_from=item.published_at,
            areas=getattr(item, "areas", ()),
        )
