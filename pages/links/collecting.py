"""Keeps FoundLink in step with what is published."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from djangocms_versioning.models import Version

from pages.links.links_in import is_outside, links_by_content
from pages.links.models import CheckedLink, FoundLink
from pages.versioned import kinds

BATCH = 500


def collect() -> None:
    """Reads all that is published anew: some queries for each batch."""
    for model in kinds():
        published = model.objects.order_by("pk")
        for batch in batches(published.iterator(chunk_size=BATCH)):
            write(batch)
        gone = FoundLink.objects.filter(content_type=ContentType.objects.get_for_model(model))
        gone.exclude(object_id__in=published.order_by().values("pk")).delete()
    CheckedLink.objects.filter(found=None).delete()


def reread(version: Version) -> None:
    """What of this page or item is published now."""
    every = version.versionable.for_content_grouping_values(version.content)
    model: Any = type(version.content)
    live = list(model.objects.filter(pk__in=every.values("pk")))
    FoundLink.objects.filter(
        content_type=version.content_type, object_id__in=every.values("pk")
    ).exclude(object_id__in=[content.pk for content in live]).delete()
    write(live)


def batches(contents: Iterable[Model]) -> Iterator[list[Model]]:
    left = iter(contents)
    while batch := list(islice(left, BATCH)):
        yield batch


@transaction.atomic
def write(contents: Collection[Model]) -> None:
    """The links of these contents, all of one model."""
    if not contents:
        return
    kind = ContentType.objects.get_for_model(type(next(iter(contents))))
    wanted = links_by_content(contents)
    links = _links({link.address for found in wanted.values() for link in found})
    rows = {
        (key, links[link.address]): link.words for key, found in wanted.items() for link in found
    }
    there = FoundLink.objects.filter(content_type=kind, object_id__in=wanted)
    known = there.values_list("pk", "object_id", "link_id", "words")
    gone = [pk for pk, key, link, words in known if rows.get((key, link)) != words]
    FoundLink.objects.filter(pk__in=gone).delete()
    made = (
        FoundLink(content_type=kind, object_id=key, link_id=link, words=words)
        for (key, link), words in rows.items()
    )
    FoundLink.objects.bulk_create(made, ignore_conflicts=True)


def _links(addresses: Collection[str]) -> dict[str, int]:
    """The primary key of each address, old or new."""
    new = (CheckedLink(address=each, is_outside=is_outside(each)) for each in sorted(addresses))
    CheckedLink.objects.bulk_create(new, ignore_conflicts=True)
    rows = CheckedLink.objects.filter(address__in=addresses).values_list("address", "pk")
    return dict(rows)
