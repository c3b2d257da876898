"""What follows when an editor publishes, withdraws or moves something."""

from typing import Any

from cms.models import PageContent
from cms.operations import MOVE_PAGE
from cms.signals import post_obj_operation
from django.db import transaction
from djangocms_versioning.models import Version
from djangocms_versioning.signals import post_version_operation

from pages.links.collecting import reread
from pages.links.redirects import remember


def connect() -> None:
    post_version_operation.connect(after_version, dispatch_uid="links")
    post_obj_operation.connect(after_move, dispatch_uid="links")


def after_version(obj: Version, **signal: Any) -> None:
    """In the transaction that publishes; what is read of links may not stand in its way."""
    if isinstance(obj.content, PageContent):
        remember()
    transaction.on_commit(lambda: reread(obj), robust=True)


def after_move(operation: str, **signal: Any) -> None:
    if operation == MOVE_PAGE:
        remember()
