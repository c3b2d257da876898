"""Tells who planned something that it did not happen."""

import logging
from urllib.parse import urljoin

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _

from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import Action

logger = logging.getLogger(__name__)


def tell_of_failure(plan: ScheduledChange) -> None:
    """A mail server that is down changes nothing: the list of plans says it too."""
    if not (plan.planned_by and plan.planned_by.email):
        return
    subject = {
        Action.PUBLISH: _("«%(title)s» was not published"),
        Action.UNPUBLISH: _("«%(title)s» was not taken off the website"),
    }[Action(plan.action)] % {"title": plan.title}
    planned = _("It was planned for %(time)s.") % {"time": plan.time}
    link = urljoin(settings.SITE_ADDRESS, reverse("admin:publishing_scheduledchange_changelist"))
    body = "\n\n".join([planned, plan.reason, f"{link}?state=failed"])
    try:
        send_mail(" ".join(subject.split()), body, None, [plan.planned_by.email])
    except OSError:  # every error of smtplib is one
        logger.exception("Mail about scheduled change %s was not sent", plan.pk)
