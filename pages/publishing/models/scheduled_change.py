"""What is to happen with a version at a set time. The row is the truth; jobs only look here."""

import datetime as dt
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.models import Version

LATE = dt.timedelta(minutes=3)


class Action(models.TextChoices):
    PUBLISH = "publish", _("Publish")
    UNPUBLISH = "unpublish", _("Take off the website")


class State(models.TextChoices):
    COMING = "coming", _("Coming")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")
    CANCELLED = "cancelled", _("Cancelled")


class ScheduledChange(models.Model):
    """The person who planned it is asked for at the time: what they may not do then is not done."""

    Action: ClassVar = Action
    State: ClassVar = State

    version = models.ForeignKey(Version, models.CASCADE, related_name="scheduled_changes")
    action = models.CharField(_("action"), max_length=12, choices=Action.choices)
    due_at = models.DateTimeField(_("time"))
    state = models.CharField(
        _("status"), max_length=12, choices=State.choices, default=State.COMING
    )
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("planned by"),
    )
    planned_at = models.DateTimeField(_("planned at"), default=timezone.now)
    settled_at = models.DateTimeField(null=True, editable=False)
    reason = models.TextField(_("reason"), blank=True, editable=False)

    class Meta:
        verbose_name = _("scheduled change")
        verbose_name_plural = _("scheduled changes")
        ordering: ClassVar = ["due_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["version", "action"],
                condition=models.Q(state=State.COMING),
                name="publishing_one_plan",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                condition=models.Q(state=State.COMING),
                name="publishing_coming",
            ),
        ]

    def __str__(self) -> str:
        """«Is published 3 December 2026 at 08:00», for the toolbar and the start page."""
        said = {
            Action.PUBLISH: _("Is published %(time)s"),
            Action.UNPUBLISH: _("Is taken off the website %(time)s"),
        }
        return said[Action(self.action)] % {"time": self.time}

    @property
    def is_late(self) -> bool:
        return self.state == State.COMING and self.due_at < timezone.now() - LATE

    @property
    def title(self) -> str:
        return getattr(self.version.content, "title", "")

    @property
    def time(self) -> str:
        due = timezone.localtime(self.due_at)
        return _("%(date)s at %(time)s") % {
            "date": date_format(due, "DATE_FORMAT"),
            "time": date_format(due, "TIME_FORMAT"),
        }
