"""What is published, withdrawn or deleted is counted anew, by the worker."""

from contextlib import suppress
from typing import Any

from cms.models import PageContent
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete
from djangocms_versioning.constants import OPERATION_PUBLISH, OPERATION_UNPUBLISH
from djangocms_versioning.models import Version
from djangocms_versioning.signals import post_version_operation
from procrastinate.exceptions import AlreadyEnqueued

from pages.entries.kinds import kinds, name
from pages.entries.models import EntryContent
from pages.written_forms.models import Kind
from pages.written_forms.tasks import count_one

CHANGE_WHAT_IS_PUBLIC = (OPERATION_PUBLISH, OPERATION_UNPUBLISH)


def connect() -> None:
    post_version_operation.connect(after_version, dispatch_uid="written_forms")
    for model in (PageContent, *kinds()):
        post_delete.connect(after_delete, sender=model, dispatch_uid=f"written_forms {model}")


def after_version(obj: Version, operation: str, **signal: Any) -> None:
    if operation in CHANGE_WHAT_IS_PUBLIC:
        count_later(obj.content)


def after_delete(instance: Model, **signal: Any) -> None:
    count_later(instance)


def count_later(content: Any) -> None:  # noqa: ANN401 content of any kind
    if isinstance(content, PageContent):
        transaction.on_commit(lambda: _defer(Kind.PAGE, content.page_id), robust=True)
    elif isinstance(content, EntryContent):
        transaction.on_commit(lambda: _defer(name(type(content)), content.item_id), robust=True)


def _defer(kind: str, key: int) -> None:
    """Unless it waits already; that the queue refuses a second is no matter to anybody else."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        count_one.configure(queueing_lock=f"count {kind} {key}").defer(kind=str(kind), key=key)
