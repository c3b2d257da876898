"""Keeps what is done to the blocks of drafts, through whichever of django CMS's views."""

import json
from typing import Any

from cms.models import Placeholder
from cms.signals import post_placeholder_operation, pre_placeholder_operation
from django.db import connection
from django.http import HttpRequest
from djangocms_versioning.constants import DRAFT, OPERATION_ARCHIVE, OPERATION_PUBLISH
from djangocms_versioning.models import Version
from djangocms_versioning.signals import post_version_operation

from pages import version_lock
from pages.publishing.models import BlockChange
from pages.publishing.undo.block_states import changes, state

KEPT = 20  # changes of one person to one draft
LONGEST = 1_000_000  # characters of one; more is a page of an absurd length
PLACES = ("placeholder", "source_placeholder", "target_placeholder")
BEFORE = "_blocks_before"


def connect() -> None:
    pre_placeholder_operation.connect(_look, dispatch_uid="undo_look")
    post_placeholder_operation.connect(_keep, dispatch_uid="undo_keep")
    post_version_operation.connect(_forget, dispatch_uid="undo_forget")


def _look(request: HttpRequest, token: str, **said: Any) -> None:
    before = vars(request).setdefault(BEFORE, {})
    before[token] = [(version, _state_alone(version)) for version in _drafts(said)]


def _keep(request: HttpRequest, operation: str, token: str, **said: Any) -> None:
    plugin, user_id = said.get("plugin") or said.get("new_plugin"), request.user.pk or 0
    for version, before in vars(request).get(BEFORE, {}).pop(token, ()):
        found = changes(before, state(version.content))
        if not found or len(json.dumps(found)) > LONGEST:
            continue
        own = BlockChange.objects.filter(version=version, user_id=user_id)
        own.filter(undone=True).delete()
        own.create(
            version=version,
            user_id=user_id,
            operation=operation,
            plugin_type=plugin.plugin_type if plugin else "",
            changes=found,
        )
        own.filter(pk__in=own.values_list("pk", flat=True)[KEPT:]).delete()


def _state_alone(version: Version) -> dict[str, Any]:
    """While nobody else changes these blocks, where the view is one transaction."""
    if connection.in_atomic_block:
        version_lock.wait(version.content)
    return state(version.content)


def _drafts(said: dict[str, Any]) -> list[Version]:
    found: dict[int, Version] = {}
    for place in filter(None, map(said.get, PLACES)):
        if isinstance(place, Placeholder) and place.object_id:
            whose = {"content_type_id": place.content_type_id, "object_id": place.object_id}
            found |= {v.pk: v for v in Version.objects.filter(**whose, state=DRAFT)}
    return [found[key] for key in sorted(found)]


def _forget(operation: str, obj: Version, **said: Any) -> None:
    """What is no draft any longer is not changed."""
    if operation in {OPERATION_PUBLISH, OPERATION_ARCHIVE}:
        BlockChange.objects.filter(version=obj).delete()
