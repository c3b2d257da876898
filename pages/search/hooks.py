"""The index follows what editors publish, withdraw and delete, in the same transaction.

Documents are read by the worker soon after.
"""

from collections.abc import Collection, Iterable
from contextlib import suppress
from functools import partial
from operator import attrgetter
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from djangocms_versioning.models import Version
from djangocms_versioning.signals import post_version_operation
from filer.models import File
from procrastinate.exceptions import AlreadyEnqueued

from pages.search import indexing, linked_files
from pages.search.models import Entry, LinkedFile, Pin
from pages.search.sources import SOURCES, VERSIONED
from pages.search.tasks import index_document

DRAFTS_ONLY = {"operation_draft", "operation_archive"}


def connect() -> None:
    post_version_operation.connect(after_version, dispatch_uid="search")
    post_delete.connect(after_unlinking, sender=LinkedFile, dispatch_uid="search")
    post_save.connect(after_file, sender=File, dispatch_uid="search")
    for source in VERSIONED.values():
        post_delete.connect(after_delete, sender=source.content, dispatch_uid="search")
        grouper: Any = source.content._meta.get_field(source.grouper.removesuffix("_id"))
        post_delete.connect(forget, sender=grouper.related_model, dispatch_uid="search")
    for source in SOURCES.values():
        for model in source.follows:
            for signal in (post_save, post_delete):
                signal.connect(after_change, sender=model, dispatch_uid="search_follows")


def after_version(
    obj: Version, operation: str = "", to_be_published: object = None, **signal: Any
) -> None:
    """A version that makes room for another is followed by that."""
    if operation not in DRAFTS_ONLY and to_be_published is None:
        after_delete(type(obj.content), obj.content)


def after_delete(sender: type[Model], instance: Model, **signal: Any) -> None:
    """What is left of the same thing, if there is any."""
    for kind, source in VERSIONED.items():
        if source.content is sender:
            _index(kind, [getattr(instance, source.grouper)])


def _index(kind: str, ids: Collection[int]) -> None:
    if any(text.documents for text in indexing.index(kind, ids)):
        _index_later(linked_files.not_indexed(kind, ids).values_list("pk", flat=True))


def after_change(sender: type[Model], instance: Model, **signal: Any) -> None:
    """Of what has no versions, and is public as it stands."""
    if signal.get("raw"):
        return
    for kind, source in SOURCES.items():
        if sender in source.follows:
            key = attrgetter(source.follows[sender])(instance)
            _index(kind, [key] if key else [])


def forget(sender: type[Model], instance: Model, **signal: Any) -> None:
    for kind, source in VERSIONED.items():
        if (
            source.content._meta.get_field(source.grouper.removesuffix("_id")).related_model
            is sender
        ):
            for model in (Entry, Pin):
                model.objects.filter(kind=kind, object_id=instance.pk).delete()


def after_unlinking(instance: LinkedFile, **signal: Any) -> None:
    linked_files.settle([instance.file_id])


def after_file(instance: File, **signal: Any) -> None:
    """It may have another content, name or description now."""
    _index_later(linked_files.linked().filter(pk=instance.pk).values_list("pk", flat=True))


def _index_later(files: Iterable[int]) -> None:
    """Where it waits already it is not asked for again."""
    for file in files:
        transaction.on_commit(partial(_defer, file), robust=True)


def _defer(file: int) -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        index_document.configure(queueing_lock=f"index document {file}").defer(key=file)
