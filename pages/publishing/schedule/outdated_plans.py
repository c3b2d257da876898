"""What becomes of a plan when people do something by hand meanwhile."""

from typing import Any

from django.utils.translation import gettext as _
from djangocms_versioning import constants
from djangocms_versioning.models import Version
from djangocms_versioning.signals import post_version_operation

from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import Action
from pages.publishing.schedule import plans as schedule


def connect() -> None:
    post_version_operation.connect(follow, dispatch_uid="outdated_plans")


def follow(operation: str, obj: Version, **said: Any) -> None:
    """A plan that has lost its point is cancelled; one to take off follows the newest version.

    What is being carried out at this moment is left alone: it waits for us, and will be refused.
    """
    waiting = schedule.are_coming().select_for_update(skip_locked=True).filter(version=obj)
    for plan in waiting:
        if operation == constants.OPERATION_UNPUBLISH:
            _let_go(plan, said.get("to_be_published"))
        elif operation == constants.OPERATION_ARCHIVE:
            schedule.settle(_only(plan), _("The draft was archived before the time."))
        elif operation == constants.OPERATION_PUBLISH and plan.action == Action.PUBLISH:
            schedule.settle(_only(plan), _("Published by hand before the time."))


def _let_go(plan: ScheduledChange, replaced_by: Version | None) -> None:
    if replaced_by is None:
        schedule.settle(_only(plan), _("Taken off the website by hand before the time."))
    elif Action.UNPUBLISH in schedule.of(replaced_by):
        schedule.settle(_only(plan), _("A newer version with a plan of its own was published."))
    else:
        _only(plan).update(version=replaced_by)


def _only(plan: ScheduledChange) -> schedule.Plans:
    return ScheduledChange.objects.filter(pk=plan.pk)
