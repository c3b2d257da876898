"""Carries out what is due. Any number of workers may do so at once, and however late."""

import datetime as dt
import logging
from typing import Any

from cms.models import UserSettings
from django.conf import settings
from django.db import IntegrityError, InterfaceError, OperationalError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import Action, State
from pages.publishing.schedule import mail as plan_mail
from pages.publishing.versions import one_version

logger = logging.getLogger(__name__)


def carry_out_due(now: dt.datetime | None = None) -> None:
    """Row by row, so that one that cannot be done holds up no other."""
    now = now or timezone.now()
    due = ScheduledChange.objects.filter(state=State.COMING, due_at__lte=now)
    for key in list(due.values_list("pk", flat=True)):
        _settle(key)


def _settle(key: int) -> None:
    with transaction.atomic():
        plan = _take(key)
        if plan is None:
            return
        with override(_language_of(plan.planned_by)):
            plan.reason = _carry_out(plan)
        plan.state = State.FAILED if plan.reason else State.DONE
        plan.settled_at = timezone.now()
        plan.save(update_fields=["state", "reason", "settled_at"])
    if plan.state == State.FAILED:
        with override(_language_of(plan.planned_by)):
            plan_mail.tell_of_failure(plan)


def _take(key: int) -> ScheduledChange | None:
    """None when another worker has it, or has what comes before it."""
    coming = ScheduledChange.objects.filter(state=State.COMING)
    earlier = coming.filter(version=OuterRef("version"), due_at__lt=OuterRef("due_at"))
    mine = coming.select_for_update(skip_locked=True, of=("self",)).filter(~Exists(earlier))
    return mine.select_related("planned_by", "version").filter(pk=key).first()


def _carry_out(plan: ScheduledChange) -> str:
    """Why it failed, or nothing; then nothing has changed."""
    try:
        with transaction.atomic():
            # First, so that what publishing does to plans does not meet this one.
            ScheduledChange.objects.filter(pk=plan.pk).update(state=State.DONE)
            _act(plan.action, plan.version, _asked_for(plan))
    except ConditionFailed as refusal:
        return str(refusal)
    except IntegrityError:  # what both django CMS and entries say of a taken address
        return _("Another page or news item has its address by now.")
    except (OperationalError, InterfaceError):  # the database, not the plan: again in a minute
        raise
    except Exception:
        logger.exception("Scheduled change %s failed", plan.pk)
        return _("An error stopped it. Those who run the website find more in its log.")
    return ""


def _asked_for(plan: ScheduledChange) -> Any:  # noqa: ANN401 Django's users differ
    user = plan.planned_by
    if not (user and user.is_active and user.is_staff):
        raise ConditionFailed(_("The person who planned it no longer has an account here."))
    return user


def _act(action: str, version: Version, user: Any) -> None:  # noqa: ANN401
    """Everything is asked as if the person pressed the button now."""
    act = one_version.publish if action == Action.PUBLISH else one_version.unpublish
    act(version, user)


def _language_of(user: Any) -> str:  # noqa: ANN401
    """The one they have chosen for the admin."""
    chosen = UserSettings.objects.filter(user=user).values_list("language", flat=True).first()
    return chosen or settings.LANGUAGE_CODE
