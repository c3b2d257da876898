"""Who holds a draft and since when: its maker since it was made, until somebody takes it over."""

import datetime as dt

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.people import name_of
from pages.publishing.models import TakeOver

User = AbstractUser | AnonymousUser


def moment(when: dt.datetime) -> str:
    return date_format(timezone.localtime(when), "SHORT_DATETIME_FORMAT")


def is_held_by_another(version: Version, user: User) -> bool:
    return version.state == DRAFT and not version.is_unlocked_for_user(user)


def last_take_over(version: Version) -> TakeOver | None:
    """By its present holder; take_overs may be prefetched, newest first."""
    last = next(iter(version.take_overs.all()), None)
    return last if last and last.holder_id == version.locked_by_id else None


def since(version: Version) -> dt.datetime:
    taken = last_take_over(version)
    return taken.at if taken else version.created


def sentence(version: Version) -> str:
    """For those who find somebody else's draft."""
    return _("%(name)s has had this draft since %(since)s. It was last changed on %(changed)s.") % {
        "name": name_of(version.locked_by),
        "since": moment(since(version)),
        "changed": moment(version.modified),
    }
