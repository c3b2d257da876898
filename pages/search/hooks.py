"""The index follows what editors publish, withdraw and delete, in the same transaction."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from djangocms_versioning.models import Version
from djangocms_versioning.signals import post_version_operation

from pages.search.indexing import index
from pages.search.models import Entry
from pages.search.sources import SOURCES

DRAFTS_ONLY = {"operation_draft", "operation_archive"}


def connect() -> None:
    post_version_operation.connect(after_version, dispatch_uid="search")
    for source in SOURCES.values():
        post_delete.connect(after_delete, sender=source.content, dispatch_uid="search")
        grouper: Any = source.content._meta.get_field(source.grouper.removesuffix("_id"))
        post_delete.connect(forget, sender=grouper.related_model, dispatch_uid="search")
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
    for kind, source in SOURCES.items():
        if source.content is sender:
            index(kind, [getattr(instance, source.grouper)])


def after_change(sender: type[Model], instance: Model, **signal: Any) -> None:
    """Of what has no versions, and is public as it stands."""
    if signal.get("raw"):
        return
    for kind, source in SOURCES.items():
        if sender in source.follows:
            index(kind, [getattr(instance, source.follows[sender])])


def forget(sender: type[Model], instance: Model, **signal: Any) -> None:
    for kind, source in SOURCES.items():
        if (
            source.content._meta.get_field(source.grouper.removesuffix("_id")).related_model
            is sender
        ):
            Entry.objects.filter(kind=kind, object_id=instance.pk).delete()
