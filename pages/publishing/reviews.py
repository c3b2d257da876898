"""Pages that are due for review: who owns them, and the mail that reminds the owner."""

import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urljoin

from cms.models import PageContent
from cms.models.settingmodels import UserSettings
from cms.toolbar.utils import get_object_preview_url
from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import send_mail
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from pages.addresses import addresses
from pages.models import PageDetails
from pages.publishing.models import ReviewReminder

logger = logging.getLogger(__name__)
REMIND_BEFORE = 14  # days
REMIND_AGAIN_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class Due:
    """A published page to look over; admin_url is where it is changed."""

    page_id: int
    title: str
    language: str
    on: date
    owner: Any
    url: str
    admin_url: str

    @property
    def is_overdue(self) -> bool:
        return self.on < timezone.localdate()


def due(within_days: int = 30, user: User | None = None) -> list[Due]:
    """The most urgent first, overdue ones too; only this person's if one is named. Two queries."""
    last = timezone.localdate() + timedelta(days=within_days)
    found = PageDetails.objects.filter(
        extended_object__in=PageContent.objects.all(), next_review__lte=last
    )
    if user:
        found = found.filter(owner=user)
    rows = list(found.select_related("extended_object", "owner").order_by("next_review", "pk"))
    public = addresses(row.extended_object.page_id for row in rows)
    return [_due(row, public) for row in rows]


def _due(details: Any, public: dict) -> Due:  # noqa: ANN401 the stubs know no extended_object
    content = details.extended_object
    address = public.get(content.page_id, {}).get(content.language)
    return Due(
        page_id=content.page_id,
        title=content.title,
        language=content.language,
        on=details.next_review,
        owner=details.owner,
        url=address.url if address else "",
        admin_url=get_object_preview_url(content, language=content.language),
    )


def remind() -> None:
    """One mail to each owner of what is due soon, and not of the same page every day."""
    now = timezone.now()
    recent = ReviewReminder.objects.filter(sent_at__gt=now - REMIND_AGAIN_AFTER)
    reminded = set(recent.values_list("user_id", "page_id", "language"))
    by_owner: dict[Any, list[Due]] = defaultdict(list)
    for page in due(REMIND_BEFORE):
        is_new = (getattr(page.owner, "pk", None), page.page_id, page.language) not in reminded
        if is_new and can_be_reminded(page.owner):
            by_owner[page.owner].append(page)
    languages = dict(UserSettings.objects.filter(user__in=by_owner).values_list("user", "language"))
    for owner, pages in by_owner.items():
        if _sent(owner, pages, languages.get(owner.pk, settings.LANGUAGE_CODE)):
            _note(owner, pages)


def can_be_reminded(owner: User | None) -> bool:
    return bool(owner and owner.is_active and owner.is_staff and owner.email)


def _sent(owner: User, pages: list[Due], language: str) -> bool:
    """A mail that cannot be sent keeps no other from being sent; the next day tries again."""
    try:
        with override(language):
            send_mail(subject(pages), body(pages), None, [owner.email])
    except OSError:  # every error of smtplib is one
        logger.exception("The reminder of reviews to user %s was not sent", owner.pk)
        return False
    return True


def _note(owner: User, pages: Iterable[Due]) -> None:
    now = timezone.now()
    ReviewReminder.objects.bulk_create(
        [
            ReviewReminder(user=owner, page_id=page.page_id, language=page.language, sent_at=now)
            for page in pages
        ],
        update_conflicts=True,
        unique_fields=["user", "page", "language"],
        update_fields=["sent_at"],
    )


def subject(pages: list[Due]) -> str:
    count = len(pages)
    words = ngettext("A page is due for review", "%(count)s pages are due for review", count)
    return words % {"count": count}


def body(pages: list[Due]) -> str:
    ask = _(
        "You own these pages. Read each of them again: is it still right? Then give it a new date"
        " for the next review in its page details, and publish it."
    )
    return "\n\n".join([ask, *(_entry(page) for page in pages)]) + "\n"


def _entry(page: Due) -> str:
    words = _("Was due on %(date)s") if page.is_overdue else _("Due on %(date)s")
    when = words % {"date": date_format(page.on, "DATE_FORMAT")}
    return f"{page.title}\n{when}\n{urljoin(settings.SITE_ADDRESS, page.url)}"
