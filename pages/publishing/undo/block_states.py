"""The blocks of a content as plain data, and how some of them are put back as they were."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from cms.models import CMSPlugin, Placeholder
from cms.plugin_pool import plugin_pool
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.core.serializers import deserialize, serialize
from django.core.serializers.base import DeserializationError
from django.db import DataError, IntegrityError, connection, transaction
from django.db.models import CASCADE, F, Model

Object = dict[str, Any]  # as Django serialises it
State = dict[str, Object]  # by model and key
Change = tuple[Object | None, Object | None]  # one object before and after

BLOCK = "cms.cmsplugin"
STAMPS = {"changed_date": None, "rte": None}  # say that and how it was saved, not what it says
NO_LONGER_FITS = (DeserializationError, FieldDoesNotExist, IntegrityError, DataError)


class ChangedSinceError(Exception):
    """What is to be replaced is not what was left there."""


def state(content: Model) -> State:
    objects = json.loads(serialize("json", _objects(content)))
    return {f"{each['model']}:{each['pk']}": each for each in objects}


def changes(before: State, after: State) -> list[Change]:
    pairs = ((before.get(key), after.get(key)) for key in before | after)
    return [(old, new) for old, new in pairs if not _same(old, new)]


def put(content: Model, wanted: Iterable[Change]) -> None:
    """All of it or nothing. Objects that nothing is said about stay as they are."""
    found, wanted = state(content), list(wanted)
    if not all(_same(found.get(_key(old or new)), old) for old, new in wanted):
        raise ChangedSinceError
    try:
        with transaction.atomic():
            _check_that_none_lives_elsewhere(content, wanted)
            _remove([old for old, new in wanted if old and not new])
            _write([new for _old, new in wanted if new])
            connection.check_constraints()
    except NO_LONGER_FITS as error:
        raise ChangedSinceError from error
    for placeholder in Placeholder.objects.get_for_obj(content):
        placeholder.clear_cache(getattr(content, "language", ""))


def _objects(content: Model) -> Iterator[Model]:
    """Blocks first, then what is theirs by kind, then their rows."""
    blocks = CMSPlugin.objects.filter(placeholder__in=Placeholder.objects.get_for_obj(content))
    keys = defaultdict(list)
    for block in blocks:
        yield block
        keys[block.plugin_type].append(block.pk)
    models = {kind: model for kind in keys if (model := _model(kind)) and model is not CMSPlugin}
    for kind, model in models.items():
        yield from model._base_manager.filter(pk__in=keys[kind]).order_by("pk")
    for kind, model in models.items():
        for relation in _rows(model):
            rows = relation.related_model._base_manager
            yield from rows.filter(**{f"{relation.field.name}__in": keys[kind]}).order_by("pk")


def _model(plugin_type: str) -> type[CMSPlugin] | None:
    try:
        return plugin_pool.get_plugin(plugin_type).model
    except KeyError:  # a kind of block that is no more
        return None


def _rows(model: type[CMSPlugin]) -> Iterator[Any]:
    """What goes with a block of this kind, and is no block."""
    for relation in model._meta.related_objects:
        if relation.on_delete is CASCADE and not issubclass(relation.related_model, CMSPlugin):
            yield relation


def _key(each: Object | None) -> str:
    return f"{each['model']}:{each['pk']}" if each else ""


def _same(one: Object | None, other: Object | None) -> bool:
    if one is None or other is None:
        return one is other
    return one["fields"] | STAMPS == other["fields"] | STAMPS


def _check_that_none_lives_elsewhere(content: Model, wanted: list[Change]) -> None:
    """But in a clipboard, where cutting has taken it."""
    coming = [new["pk"] for old, new in wanted if new and not old and new["model"] == BLOCK]
    if CMSPlugin.objects.filter(pk__in=coming).exclude(placeholder__slot="clipboard").exists():
        raise ChangedSinceError


def _remove(going: list[Object]) -> None:
    """And nothing else with it: what others have put into a block meanwhile is not ours to take."""
    keys = defaultdict(list)
    for each in going:
        keys[each["model"]].append(each["pk"])
    deleted = 0
    for label in sorted(keys, key=lambda label: label != BLOCK):
        by_kind = apps.get_model(label)._base_manager.filter(pk__in=keys[label]).delete()[1]
        deleted += sum(by_kind[kind] for kind in by_kind if not _is_join(kind))
    if deleted != len(going):
        raise ChangedSinceError


def _is_join(label: str) -> bool:
    return bool(apps.get_model(label)._meta.auto_created)


def _write(coming: list[Object]) -> None:
    """Raw: with their keys, and as they were rather than cleaned anew."""
    moving = [each["pk"] for each in coming if each["model"] == BLOCK]
    # Out of the way: no two may have the same position, not even for a moment.
    CMSPlugin.objects.filter(pk__in=moving).update(position=-F("position"))
    in_order = sorted(coming, key=lambda each: each["model"] != BLOCK)
    for each in deserialize("python", in_order):
        each.save()
