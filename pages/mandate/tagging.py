"""Which main areas a thing carries out. A tag is of the thing itself, not of a version of it."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model, QuerySet
from django.db.models.signals import post_delete

from pages.mandate.models import AreaTag, MandateArea
from pages.news.models import NewsItem

PERMISSION = "mandate.change_areatag"


def connect() -> None:
    post_delete.connect(_forget, sender=NewsItem, dispatch_uid="mandate")


def _forget(instance: Model, **signal: Any) -> None:
    tags_of(type(instance)).filter(object_id=instance.pk).delete()


def tags_of(model: type[Model]) -> QuerySet[AreaTag]:
    return AreaTag.objects.filter(content_type=ContentType.objects.get_for_model(model))


def areas_of(model: type[Model], key: int | None) -> QuerySet[MandateArea]:
    tags = tags_of(model).filter(object_id=key) if key else AreaTag.objects.none()
    return MandateArea.objects.filter(key__in=tags.values("area"))


@transaction.atomic
def set_areas(thing: Model, areas: Iterable[MandateArea]) -> None:
    tags, wanted = tags_of(type(thing)).filter(object_id=thing.pk), {area.key for area in areas}
    _replace(tags, "area_id", wanted, lambda key: _tag(type(thing), thing.pk, key))


@transaction.atomic
def set_things(area: MandateArea, model: type[Model], keys: Iterable[int]) -> None:
    tags = tags_of(model).filter(area=area)
    _replace(tags, "object_id", set(keys), lambda key: _tag(model, key, area.key))


def _tag(model: type[Model], key: int, area: str) -> AreaTag:
    kind = ContentType.objects.get_for_model(model)
    return AreaTag(area_id=area, content_type=kind, object_id=key)


def _replace(tags: QuerySet[AreaTag], name: str, wanted: set[Any], make: Any) -> None:  # noqa: ANN401
    """Only what differs is written: nothing changes for readers where nothing was changed."""
    there = set(tags.values_list(name, flat=True))
    if gone := there - wanted:
        tags.filter(**{f"{name}__in": gone}).delete()
    if new := wanted - there:
        AreaTag.objects.bulk_create([make(key) for key in new], ignore_conflicts=True)
