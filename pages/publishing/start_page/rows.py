"""The rows of the start page, each from what it is about."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.links.reading import BrokenLink
from pages.page_frame import LANGUAGE_NAMES
from pages.people import name_of
from pages.publishing import reviews
from pages.publishing.models import ApprovalEntry, ApprovalRequest, ScheduledChange
from pages.publishing.start_page.recent_work import Work
from pages.publishing.versions.holders import moment


@dataclass(frozen=True)
class Row:
    title: str
    url: str
    facts: Sequence[str]  # a few words each, in the order they are read
    note: str = ""


def answer(entry: ApprovalEntry) -> Row:
    url = reverse("admin:publishing_approval", args=[entry.request.version_id])
    facts = [_happened(entry.get_kind_display(), entry.at, name_of(entry.by))]
    return Row(entry.request.title, url, facts, entry.text)


def request(asked: ApprovalRequest) -> Row:
    url = reverse("admin:publishing_approval", args=[asked.version_id])
    facts = [_happened(_("Asked"), asked.asked_at, name_of(asked.asked_by))]
    return Row(asked.title, url, facts, asked.message)


def draft(work: Work) -> Row:
    facts = [*_what(work), _("changed %(date)s") % {"date": moment(work.at)}]
    return Row(work.title, work.url, facts)


def change(work: Work) -> Row:
    facts = [*_what(work), _happened(work.what, work.at, work.who)]
    return Row(work.title, work.url, facts, work.note)


def plan(coming: ScheduledChange) -> Row:
    url = reverse("admin:publishing_schedule", args=[coming.version_id])
    language = LANGUAGE_NAMES[coming.version.content.language]
    late = [_("Late")] if coming.is_late else []
    return Row(coming.title, url, [language, str(coming), *late])


def review(page: reviews.Due) -> Row:
    words = _("was due %(date)s") if page.is_overdue else _("due %(date)s")
    due = words % {"date": date_format(page.on, "DATE_FORMAT")}
    owner = [name_of(page.owner)] if page.owner else []
    return Row(page.title, page.admin_url, [LANGUAGE_NAMES[page.language], due, *owner])


def broken_link(link: BrokenLink) -> Row:
    place = f"«{link.words}» {link.address}" if link.words else link.address
    return Row(link.title, link.url, [LANGUAGE_NAMES[link.language], link.why], place)


def miss(found: Any) -> Row:  # noqa: ANN401 with its total
    """Leads to where a page is pinned for it."""
    times = ngettext("%(count)d time", "%(count)d times", found.total) % {"count": found.total}
    last = _("last in %(month)s") % {"month": date_format(found.month, "YEAR_MONTH_FORMAT")}
    url = reverse("admin:search_pin_add", query={"words": found.query})
    return Row(found.query, url, [times, last])


def _what(work: Work) -> list[str]:
    return [work.kind.capitalize(), LANGUAGE_NAMES.get(work.language, work.language)]


def _happened(what: str, at: dt.datetime, who: str) -> str:
    return _("%(what)s %(date)s by %(who)s") % {"what": what, "date": moment(at), "who": who}
