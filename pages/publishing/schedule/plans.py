"""What is planned for versions: to plan, to change one's mind, and to see what is coming.

It is carried out by pages.publishing.due_changes.
"""

import datetime as dt
from typing import Any

from django.contrib.contenttypes.prefetch import GenericPrefetch
from django.db import transaction
from django.db.models import Prefetch, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from djangocms_versioning import constants
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages import versioned
from pages.entries.models import EntryContent, Words
from pages.people import name_of
from pages.publishing import access
from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import Action, State

Plans = QuerySet[ScheduledChange]
Times = dict[Action, dt.datetime | None]


# --- To see -----------------------------------------------------------------------------------


def of(version: Version) -> dict[Action, ScheduledChange]:
    """What is coming for this version."""
    return {Action(plan.action): plan for plan in are_coming().filter(version=version)}


def coming(user: Any = None, limit: int | None = None) -> list[ScheduledChange]:  # noqa: ANN401 Django's users differ
    """The next first, with their content; of a person, only what they may read."""
    found = are_coming() if user is None else seen_by(user).filter(state=State.COMING)
    return list(with_content(found)[:limit])


def seen_by(user: Any) -> Plans:  # noqa: ANN401
    """A plan tells of a draft, so it is for those who may read drafts of its kind."""
    types = versioned.content_types(access.read_by(user))
    return ScheduledChange.objects.filter(version__content_type__in=types)


def reads_plans(user: Any) -> bool:  # noqa: ANN401
    return bool(access.read_by(user))


def with_content(plans: Plans) -> Plans:
    """However many there are, in as many queries as there are kinds of content."""
    contents = [
        kind._base_manager.select_related(versionable.grouper_field_name)
        for kind, versionable in versioned.versionables().items()
    ]
    versions = Version.objects.prefetch_related(GenericPrefetch("content", contents))
    return plans.select_related("planned_by").prefetch_related(Prefetch("version", versions))


def open_actions(version: Version) -> list[Action]:
    """Entries are not taken off but withdrawn, with a word to those who come to the address."""
    may_go = version.state in {constants.DRAFT, constants.PUBLISHED}
    return [
        *([Action.PUBLISH] if version.state == constants.DRAFT else []),
        *([Action.UNPUBLISH] if may_go and not isinstance(version.content, EntryContent) else []),
    ]


# --- To plan ----------------------------------------------------------------------------------


@transaction.atomic
def plan(version: Version, times: Times, user: Any) -> None:  # noqa: ANN401
    """All that is to happen with a version; ConditionFailed says in a sentence what is wrong."""
    version = Version.objects.get(pk=version.pk)  # not locked: publishing locks the other way round
    _ask(version, times, user)
    for action, due_at in times.items():
        if due_at is None:
            cancel(are_coming().filter(version=version, action=action), user)
        else:
            facts = {"due_at": due_at, "planned_by": user, "planned_at": timezone.now()}
            key = {"version": version, "action": action, "state": State.COMING}
            ScheduledChange.objects.update_or_create(**key, defaults=facts)


def cancel(plans: Plans, user: Any) -> int:  # noqa: ANN401
    """How many there were to cancel; what is being carried out is waited for, and stands."""
    return settle(plans, _("Cancelled by %(name)s.") % {"name": name_of(user)})


def _ask(version: Version, times: Times, user: Any) -> None:  # noqa: ANN401
    published_at, taken_off_at = times.get(Action.PUBLISH), times.get(Action.UNPUBLISH)
    if any(due_at and due_at <= timezone.now() for due_at in times.values()):
        raise ConditionFailed(_("That time has passed. Choose a later one."))
    if published_at:
        version.check_publish(user)
    if taken_off_at:
        _ask_about_taking_off(version, user, published_at)
    if published_at and taken_off_at and taken_off_at <= published_at:
        raise ConditionFailed(_("It must be published before it is taken off the website."))


def _ask_about_taking_off(
    version: Version,
    user: Any,  # noqa: ANN401
    published_at: dt.datetime | None,
) -> None:
    if Action.UNPUBLISH not in open_actions(version):
        words = getattr(version.content, "WORDS", Words)
        raise ConditionFailed(str(words.withdraw_instead))
    if version.state == constants.PUBLISHED:
        version.check_unpublish(user)
    elif not published_at:
        raise ConditionFailed(_("Choose when the draft is to be published as well."))


def settle(plans: Plans, reason: str) -> int:
    """Cancelled, and why."""
    return plans.filter(state=State.COMING).update(
        state=State.CANCELLED, settled_at=timezone.now(), reason=reason
    )


def are_coming() -> Plans:
    return ScheduledChange.objects.filter(state=State.COMING)
