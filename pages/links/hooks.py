"""What follows when an editor publishes, withdraws or moves something."""

from typing import Any

from cms.operations import MOVE_PAGE
from cms.signals import post_obj_operation
from djangocms_versioning.signals import post_version_operation

from pages.links.redirects import remember


def connect() -> None:
    post_version_operation.connect(after_version, dispatch_uid="links")
    post_obj_operation.connect(after_move, dispatch_uid="links")


def after_version(**signal: Any) -> None:
    """In the transaction that publishes."""
    remember()


def after_move(operation: str, **signal: Any) -> None:
    if operation == MOVE_PAGE:
        remember()
