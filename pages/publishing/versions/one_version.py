"""At most one draft and one published version of a page or an entry in one language.

Everybody who changes versions waits in one queue, and the database refuses what slips past it
(the trigger of migration 0001). Each function here is one transaction, asks whether the user may,
and raises ConditionFailed with a sentence for people.
"""

from typing import Any, cast

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db import Error, IntegrityError
from django.utils.translation import gettext as _
from djangocms_versioning.constants import (
    DRAFT,
    OPERATION_DRAFT,
    PUBLISHED,
    UNPUBLISHED,
)
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import StateTracking, Version

from pages import version_lock
from pages.entries import publishing as entries
from pages.entries.models import EntryContent
from pages.publishing.models import TakeOver

User = AbstractUser | AnonymousUser
TRIGGER = "publishing_one_version"


class VersionConflict(ConditionFailed):
    """Somebody else was faster."""


def publish(version: Version, user: User) -> Version:
    with version_lock.queue(version) as fresh:
        fresh.check_publish(user)
        _publish(fresh, user)
    return fresh


def unpublish(version: Version, user: User) -> Version:
    with version_lock.queue(version) as fresh:
        fresh.check_unpublish(user)
        fresh.unpublish(user)
    return fresh


def new_draft(version: Version, user: User) -> Version:
    """Of the published version; the draft there is, where the user may work on it."""
    with version_lock.queue(version) as fresh:
        fresh.check_edit_redirect(user)
        draft = current(fresh, DRAFT)
        if draft is None:
            return fresh.copy(user)
        if draft.locked_by_id is None:
            _hold(draft, user)
        return draft


def restore(version: Version, user: User) -> Version:
    """A new draft with what an old version says. A draft that stands there is archived."""
    with version_lock.queue(version) as fresh:
        fresh.check_revert(user)
        if draft := current(fresh, DRAFT):
            draft.check_archive(user)
            draft.archive(user)
        return fresh.copy(user)


def publish_again(version: Version, user: User) -> Version:
    """Takes back an unpublishing: readers see the same version at the same address."""
    with version_lock.queue(version) as fresh:
        if not can_be_published_again(fresh):
            raise VersionConflict(
                _("Only the version that readers saw last can be published again.")
            )
        if isinstance(fresh.content, EntryContent):
            entries.forget_withdrawal(fresh.content)
        # There is no direct way in upstream's states. Two drafts last no longer than this.
        Version.objects.filter(pk=fresh.pk).update(state=DRAFT)
        again = Version.objects.get(pk=fresh.pk)
        again.check_publish(user)
        StateTracking.objects.create(
            version=again, old_state=UNPUBLISHED, new_state=DRAFT, user=user
        )
        _publish(again, user)
    return again


def take_over(version: Version, user: User) -> Version:
    """A draft that somebody else holds."""
    with version_lock.queue(version) as fresh:
        if fresh.state != DRAFT or fresh.locked_by_id == user.pk:
            raise VersionConflict(_("Nobody else holds this version any longer."))
        if not fresh.has_change_permission(user):
            raise ConditionFailed(_("You may not change this."))
        _hold(fresh, user)
    return fresh


def current(version: Version, state: str) -> Version | None:
    """The draft or the published version among those of the same page and language, with its
    content: whoever discards it next takes that away."""
    return siblings(version).filter(state=state).prefetch_related("content").first()


def siblings(version: Version) -> Any:  # noqa: ANN401 upstream's query set
    return Version.objects.filter_by_content_grouping_values(version.content)


def can_be_published_again(version: Version) -> bool:
    """It is what readers saw last, and they see none now."""
    if version.state != UNPUBLISHED:
        return False
    seen = siblings(version).filter(state__in=[PUBLISHED, UNPUBLISHED])
    # A version is modified when it is unpublished, and never after.
    return seen.order_by("state", "-modified", "-pk").first() == version


def _publish(version: Version, user: User) -> None:
    try:
        version.publish(user)
    except IntegrityError as error:
        if is_conflict(error):
            raise
        raise ConditionFailed(
            _("Something else has this address already. Choose another one and try again.")
        ) from error


def _hold(draft: Version, user: User) -> None:
    TakeOver.objects.create(version=draft, former=draft.locked_by, holder_id=cast("int", user.pk))
    draft.locked_by_id = user.pk
    draft.save(update_fields=["locked_by"])


def is_conflict(error: Error) -> bool:
    """The database refused a second draft or a second published version."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) == TRIGGER


def wait_and_look(sender: type, obj: Version, operation: str, **kwargs: Any) -> None:
    """Before every change of a version, whatever way leads to it: is it still as we saw it?"""
    version_lock.wait(obj.content)
    if operation == OPERATION_DRAFT:
        if current(obj, DRAFT):
            raise VersionConflict(_("Somebody else has just made a draft of this."))
    elif not Version.objects.filter(pk=obj.pk, state=obj.state).exists():
        raise VersionConflict(
            _("Somebody else has just published, unpublished or removed this version.")
        )
