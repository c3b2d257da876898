"""Tells people of requests and answers by mail, when they have an address."""

import logging
from functools import partial
from smtplib import SMTPException

from django.contrib.auth.models import User
from django.core.mail import send_mail
from django.db import transaction
from django.utils.translation import gettext as _

from pages.people import name_of
from pages.publishing.models import ApprovalEntry, ApprovalRequest

logger = logging.getLogger(__name__)


def tell_of_request(request: ApprovalRequest, link: str) -> None:
    if request.asked_of:
        subject = _("Can you approve «%(title)s»?") % {"title": request.title}
        _send(request.asked_of, subject, request.asked_by, request.message, link)


def tell_of_answer(entry: ApprovalEntry, link: str) -> None:
    if entry.kind == ApprovalEntry.Kind.APPROVED:
        subject = _("«%(title)s» is approved")
    else:
        subject = _("«%(title)s» has been sent back to you")
    request = entry.request
    _send(request.asked_by, subject % {"title": request.title}, entry.by, entry.text, link)


def _send(to: User, subject: str, sender: User, text: str, link: str) -> None:
    """After the transaction; a mail server that is down stops nobody's work."""
    if to.email:
        said = _("From %(person)s") % {"person": name_of(sender)}
        body = "\n\n".join(part for part in (said, text, link) if part)
        one_line = " ".join(subject.split())
        transaction.on_commit(partial(_try, one_line, body, to.email))


def _try(subject: str, body: str, address: str) -> None:
    try:
        send_mail(subject, body, None, [address])
    except (SMTPException, OSError):
        logger.exception("A mail about an approval was not sent.")
