"""The ways on from a version, to the screens about it that a person may use: wherever they are
shown, they are the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.urls import reverse
from django.utils.translation import gettext as _
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.publishing import checks
from pages.publishing.approval import requests as approval
from pages.publishing.schedule import plans as schedule

User = AbstractUser | AnonymousUser


@dataclass(frozen=True)
class Way:
    label: str
    url: str
    stops: bool = False  # errors stand in the way of publishing


def towards_readers(version: Version, user: User) -> Iterator[Way]:
    """The one main way: to publish a draft, or to ask somebody who may."""
    if version.state != DRAFT:
        return
    if version.has_publish_permission(user):
        yield Way(_("Publish"), _url("publish", version))
    elif version.has_change_permission(user):
        yield Way(_("Ask for approval"), _url("approval", version))


def to_checks(version: Version, user: User) -> Iterator[Way]:
    """For those who may mend what is found."""
    if not version.has_change_permission(user):
        return
    report = checks.of(version)
    stopping = checks.stopping(version, report.errors)
    label = checks.button_label(report, stopping)
    yield Way(label, _url("checks", version), stops=bool(stopping))


def to_read(version: Version, user: User) -> Iterator[Way]:
    """What is done before it is published: compared, approved, shown to others."""
    if not approval.may_see(user, version):
        return
    yield Way(_("What has changed"), _url("compare", version))
    if version.state != DRAFT:
        return
    yield Way(_("Approval"), _url("approval", version))
    if version.has_change_permission(user):
        yield Way(_("Preview links"), _url("preview_links", version))


def to_plan(version: Version, user: User) -> Iterator[Way]:
    plans = schedule.of(version)
    if version.has_publish_permission(user) and (plans or schedule.open_actions(version)):
        label = _("Change the plan") if plans else _("Publish or take off at a set time")
        yield Way(label, _url("schedule", version))


def _url(name: str, version: Version) -> str:
    return reverse(f"admin:publishing_{name}", args=[version.pk])
