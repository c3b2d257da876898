"""What an editor finds first after logging in: what waits for them, each row a way to its place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.links import reading as links
from pages.publishing import reviews
from pages.publishing.approval import state as approval
from pages.publishing.schedule import plans
from pages.publishing.start_page import recent_work, rows
from pages.publishing.start_page.rows import Row
from pages.search import misses
from pages.versioned import changed_by

SHOWN = 8


@dataclass(frozen=True)
class Section:
    """A list with a heading; `empty` is said where it has no rows, `notes` below it."""

    key: str
    heading: str
    rows: Sequence[Row]
    empty: str
    more_url: str = ""
    notes: Sequence[str] = ()


# What apps that stand on top of this one add, above the newest changes.
MORE: list[Callable[[Any], Iterator[Section]]] = []


def sections(user: Any) -> list[Section]:  # noqa: ANN401 Django's users differ
    """Only what this user has something to do with, the most urgent first."""
    return [*_own(user), *_of_the_site(user)]


def _own(user: Any) -> Iterator[Section]:  # noqa: ANN401
    if answers := approval.answered(user):
        yield Section("answers", _("Answers to you"), [rows.answer(one) for one in answers], "")
    if user.has_perm(approval.PERMISSION):
        yield _waiting(user)
    drafts = [rows.draft(work) for work in recent_work.drafts_of(user, SHOWN)]
    yield Section("drafts", _("My drafts"), drafts, _("You have no drafts."))


def _of_the_site(user: Any) -> Iterator[Section]:  # noqa: ANN401
    writes_pages = user.has_perm("cms.change_page")
    if plans.reads_plans(user):
        yield _planned(user)
    if writes_pages:
        yield _reviews()
    if changed_by(user):
        yield _broken_links(user)
    if user.has_perm("search.view_miss"):
        yield from _in_vain()
    for more in MORE:
        yield from more(user)
    changes = [rows.change(work) for work in recent_work.newest_changes(SHOWN)]
    yield Section("changes", _("Newest changes"), changes, _("Nothing is published yet."))


def _waiting(user: Any) -> Section:  # noqa: ANN401
    asked = [rows.request(one) for one in approval.waiting(user)[:SHOWN]]
    more = reverse("admin:publishing_approvalrequest_changelist")
    nothing = _("Nothing waits for your approval.")
    return Section("waiting", _("Waiting for your approval"), asked, nothing, more)


def _planned(user: Any) -> Section:  # noqa: ANN401
    coming = [rows.plan(plan) for plan in plans.coming(user, SHOWN)]
    more = reverse("admin:publishing_scheduledchange_changelist")
    return Section("plans", _("Planned"), coming, _("Nothing is planned."), more)


def _reviews() -> Section:
    due = reviews.due()
    left = len(due) - SHOWN
    words = ngettext("and %(count)d more", "and %(count)d more", left) % {"count": left}
    return Section(
        "reviews",
        _("Due for review"),
        [rows.review(page) for page in due[:SHOWN]],
        _("No page is due for review in the next thirty days."),
        notes=[words] if left > 0 else (),
    )


def _broken_links(user: Any) -> Section:  # noqa: ANN401
    broken = [rows.broken_link(link) for link in links.broken(SHOWN, user)]
    more = reverse("admin:links_foundlink_changelist")
    return Section("links", _("Broken links"), broken, _("No link is broken."), more)


def _in_vain() -> Iterator[Section]:
    """Only where there is something: most days there is nothing to do about it."""
    if found := misses.shown()[:SHOWN]:
        more = reverse("admin:search_miss_changelist")
        shown = [rows.miss(one) for one in found]
        yield Section("misses", _("Searched for in vain"), shown, "", more)
