"""Asking for approval of a draft, and answering. ConditionFailed says in a sentence why not."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages.publishing.approval import mail as approval_mail
from pages.publishing.approval.fingerprint import fingerprint
from pages.publishing.approval.state import (
    PERMISSION,
    Kind,
    State,
    answered,
    history,
    may_approve,
    may_see,
    state,
    waiting,
)
from pages.publishing.models import ApprovalEntry, ApprovalRequest

__all__ = [
    "State",
    "answered",
    "approve",
    "ask",
    "comment",
    "history",
    "may_approve",
    "may_see",
    "send_back",
    "state",
    "waiting",
]


@transaction.atomic
def ask(
    version: Version, user: User, message: str = "", to: User | None = None, link: str = ""
) -> ApprovalRequest:
    """The link is where the mail leads."""
    _lock(version)
    if not version.has_change_permission(user):
        raise ConditionFailed(_("You may not change this draft."))
    if state(version).status == "waiting":
        raise ConditionFailed(_("Approval has been asked for already."))
    if to is not None and not may_approve(to, version):
        raise ConditionFailed(_("%(person)s cannot approve this text.") % {"person": to})
    request = ApprovalRequest.objects.create(
        version=version, title=version.content.title, asked_by=user, asked_of=to, message=message
    )
    approval_mail.tell_of_request(request, link)
    return request


def approve(
    version: Version, user: User, comment: str = "", *, seen: str = "", link: str = ""
) -> ApprovalEntry:
    """`seen` is the fingerprint of the text that was read, where it may have changed since."""
    return _answer(version, ApprovalEntry(kind=Kind.APPROVED, by=user, text=comment), seen, link)


def send_back(version: Version, user: User, comment: str, *, link: str = "") -> ApprovalEntry:
    if not comment.strip():
        raise ConditionFailed(_("Write what should be changed."))
    return _answer(version, ApprovalEntry(kind=Kind.SENT_BACK, by=user, text=comment), "", link)


def comment(version: Version, user: User, text: str) -> ApprovalEntry:
    request = state(version).request
    if request is None or not may_see(user, version):
        raise ConditionFailed(_("Nobody has been asked to approve this."))
    if not text.strip():
        raise ConditionFailed(_("Write a comment."))
    return request.entries.create(kind=Kind.COMMENT, by=user, text=text)


@transaction.atomic
def _answer(version: Version, entry: ApprovalEntry, seen: str, link: str) -> ApprovalEntry:
    _lock(version)
    found = state(version)
    if found.status != "waiting" or found.request is None:
        raise ConditionFailed(_("This is not waiting for approval any more."))
    if not entry.by.has_perm(PERMISSION):
        raise ConditionFailed(_("You may not approve texts."))
    if not may_approve(entry.by, version):
        raise ConditionFailed(_("You cannot approve a text you have written in yourself."))
    entry.request, entry.fingerprint = found.request, fingerprint(version)
    if seen and seen != entry.fingerprint:
        raise ConditionFailed(_("The text has been changed while you read it. Read it again."))
    entry.save()
    approval_mail.tell_of_answer(entry, link)
    return entry


def _lock(version: Version) -> None:
    """One at a time, and only a draft."""
    now = Version.objects.select_for_update(of=("self",)).filter(pk=version.pk, state=DRAFT)
    if not now:
        raise ConditionFailed(_("This version is not a draft any more."))
