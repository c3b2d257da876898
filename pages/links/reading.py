"""The broken links, as editors are shown them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cms.models import PageContent
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from pages.links.links_in import OBJECT
from pages.links.models import CheckedLink, FoundLink, Problem, State
from pages.versioned import changed_by, content_types


@dataclass(frozen=True)
class BrokenLink:
    """One row; url leads to where it is mended, and a POST to check_url tries it again."""

    words: str
    address: str
    title: str
    language: str
    since: datetime | None
    why: str
    url: str
    check_url: str


def broken(limit: int = 10, user: AbstractUser | None = None) -> list[BrokenLink]:
    """The newest first; of what this person may change. Some four queries, whatever the limit."""
    found = (shown_to(user) if user else FoundLink.objects.all()).filter(link__state=State.BROKEN)
    rows = found.select_related("link").prefetch_related("content")
    rows = rows.order_by("-link__failed_since", "pk")
    chosen = list(rows[:limit])
    titles = page_titles(row.link.address for row in chosen)
    return [_row(row, titles) for row in chosen if row.content]


def shown_to(user: AbstractUser | AnonymousUser) -> QuerySet[FoundLink]:
    return FoundLink.objects.filter(content_type__in=content_types(changed_by(user)))


def _row(found: FoundLink, titles: dict[str, str]) -> BrokenLink:
    content: Any = found.content
    return BrokenLink(
        words=found.words,
        address=shown_address(found.link.address, titles),
        title=content.title,
        language=content.language,
        since=found.link.failed_since,
        why=outcome(found.link),
        url=reverse("admin:links_foundlink_mend", args=[found.pk]),
        check_url=reverse("admin:links_foundlink_check", args=[found.pk]),
    )


def outcome(link: CheckedLink) -> str:
    """In a sentence; a failure that is no news says why."""
    label = str(State(link.state).label)
    if link.state == State.MOVED:
        return f"{label}: {link.leads_to}"
    if link.problem:
        why = str(Problem(link.problem).label)
        return why if link.state == State.BROKEN else f"{why} {label}."
    return label


def since(link: CheckedLink) -> str:
    if not link.failed_since:
        return ""
    day = date_format(timezone.localtime(link.failed_since), "DATE_FORMAT")
    return _("Since %(date)s") % {"date": day}


def shown_address(address: str, titles: dict[str, str]) -> str:
    """Nobody knows a page by its key; one that is gone has no name."""
    return titles.get(address, "" if OBJECT.fullmatch(address) else address)


def page_titles(addresses: Iterable[str]) -> dict[str, str]:
    """Links to pages by their key, as an editor knows the page. One query."""
    prefix = "cms.page:"
    keys = {each.removeprefix(prefix) for each in addresses if each.startswith(prefix)}
    contents: Any = PageContent.admin_manager
    rows = contents.filter(page__in=keys).order_by("pk").values_list("page_id", "title")
    return {f"{prefix}{page}": title for page, title in rows}
