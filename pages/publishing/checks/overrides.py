"""Errors stop a version, unless somebody who may publish has said why they do not."""

from collections.abc import Collection, Iterable

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from djangocms_versioning.conditions import Conditions
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.people import name_of
from pages.publishing.checks.findings import Finding, Level, Report
from pages.publishing.checks.rules import of
from pages.publishing.models import CheckOverride

User = AbstractUser | AnonymousUser


def stops(version: Version) -> list[Finding]:
    """The errors nobody has answered for."""
    return stopping(version, of(version).errors)


def stopping(version: Version, errors: Iterable[Finding]) -> list[Finding]:
    errors = list(errors)
    if not errors:
        return []
    answered = {mark for row in overrides_of(version) for mark in row.fingerprints}
    return [error for error in errors if error.fingerprint not in answered]


def button_label(report: Report, errors: Collection[Finding]) -> str:
    """With how many there are to mend: advice is no such thing, nor what is answered for."""
    count = len(errors) + len(report.at(Level.WARNING))
    return f"{_('Check the page')} ({count})" if count else _("Check the page")


def overrides_of(version: Version) -> list[CheckOverride]:
    """Newest first."""
    return list(CheckOverride.objects.filter(version=version))


def override(version: Version, user: User, reason: str) -> CheckOverride:
    """For the errors there are now; one that comes later stops anew. ValidationError if the reason
    is too short."""
    if not version.has_publish_permission(user):
        raise PermissionDenied
    found = stops(version)
    made = CheckOverride(
        version=version,
        title=version.content.title,
        user_id=user.pk,
        user_name=name_of(user),
        reason=reason.strip(),
        findings=[{"fingerprint": error.fingerprint, "says": error.says} for error in found],
    )
    made.full_clean()
    made.save()
    return made


def ask_before_publishing(version: Version, user: User) -> None:
    """A condition of djangocms-versioning."""
    if found := stops(version):
        said = ngettext(
            "%(count)s error stops publishing: %(first)s Open «Check the page» to see it.",
            "%(count)s errors stop publishing. The first: %(first)s Open «Check the page» to see"
            " all.",
            len(found),
        )
        raise ConditionFailed(said % {"count": len(found), "first": found[0].says})


class PublishConditions(Conditions):
    """Asks all when something is published. Buttons are drawn in lists, and a list cannot read
    each of its pages; besides, one who presses a button is told what is wrong with the page, one
    who finds none is not."""

    def as_bool(self, instance: Version, user: User) -> bool:
        return Conditions(ask for ask in self if ask is not ask_before_publishing).as_bool(
            instance, user
        )
