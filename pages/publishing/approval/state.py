"""Where drafts stand between being written and being approved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages import versioned
from pages.publishing import access
from pages.publishing.approval.fingerprint import fingerprint
from pages.publishing.approval.writers import writers
from pages.publishing.models import ApprovalEntry, ApprovalRequest

Person = AbstractUser | AnonymousUser
Kind = ApprovalEntry.Kind
PERMISSION = "publishing.approve_version"
ANSWERS = (Kind.APPROVED, Kind.SENT_BACK)
MOST_ANSWERED = 20  # rows on a start page


@dataclass(frozen=True)
class State:
    """Where a draft stands: `void` when it was approved and has been changed since."""

    status: Literal["none", "waiting", "approved", "void", "sent_back"] = "none"
    request: ApprovalRequest | None = None
    answer: ApprovalEntry | None = None

    def __str__(self) -> str:
        return {
            "none": _("Nobody has been asked to approve this."),
            "waiting": _("Waiting for approval."),
            "approved": _("Approved."),
            "void": _("The text has been changed since it was approved: it must be approved anew."),
            "sent_back": _("Sent back."),
        }[self.status]


def state(version: Version) -> State:
    found = ApprovalRequest.objects.filter(version=version).select_related("asked_by", "asked_of")
    request = found.first()
    if request is None:
        return State()
    answers = request.entries.filter(kind__in=ANSWERS).select_related("by")
    answer = answers.order_by("-pk").first()
    if answer is None:
        return State("waiting", request)
    if answer.kind == Kind.SENT_BACK:
        return State("sent_back", request, answer)
    is_this_text = answer.fingerprint == fingerprint(version)
    return State("approved" if is_this_text else "void", request, answer)


def waiting(user: Person) -> QuerySet[ApprovalRequest]:
    """What this person is asked to approve, oldest first; never what they wrote themselves."""
    if not user.has_perm(PERMISSION):
        return ApprovalRequest.objects.none()
    types = versioned.content_types(access.read_by(user))
    found = open_requests().filter(version__content_type__in=types)
    found = found.filter(Q(asked_of=None) | Q(asked_of=user.pk))
    own = Q(version__created_by=user.pk) | Q(version__writers__user=user.pk)
    return found.exclude(own).order_by("pk")


def open_requests() -> QuerySet[ApprovalRequest]:
    found = ApprovalRequest.objects.filter(version__state=DRAFT).exclude(entries__kind__in=ANSWERS)
    return found.select_related("version", "asked_by", "asked_of")


def answered(user: Person) -> list[ApprovalEntry]:
    """The newest answers to what this person asked, of drafts that are not asked about anew."""
    found = ApprovalEntry.objects.filter(
        kind__in=ANSWERS, request__asked_by=user.pk, request__version__state=DRAFT
    ).select_related("request", "request__version", "by")
    newest: dict[int, ApprovalEntry] = {}
    for entry in found.order_by("-pk")[:MOST_ANSWERED]:
        newest.setdefault(entry.request.version_id or 0, entry)
    again = set(open_requests().filter(version__in=newest).values_list("version_id", flat=True))
    return [entry for key, entry in newest.items() if key not in again]


def history(version: Version) -> Sequence[ApprovalRequest]:
    """Every request with all that was said, newest first."""
    found = ApprovalRequest.objects.filter(version=version).select_related("asked_by", "asked_of")
    entries = ApprovalEntry.objects.select_related("by")
    return list(found.prefetch_related(Prefetch("entries", entries)))


def may_see(user: Person, version: Version) -> bool:
    return access.may_read_drafts(user, type(version.content))


def may_approve(user: Person, version: Version) -> bool:
    """Not one's own text."""
    reads = user.has_perm(PERMISSION) and may_see(user, version)
    return reads and user.pk not in writers(version)
