"""What an editor finds first after logging in: what waits for them, each row a way to its place."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.page_frame import LANGUAGE_NAMES
from pages.publishing import recent_work, twins
from pages.publishing.recent_work import Work

ROWS = 8

User = AbstractUser | AnonymousUser


@dataclass(frozen=True)
class Row:
    title: str
    url: str
    facts: Sequence[str]  # a few words each, in the order they are read
    note: str = ""


@dataclass(frozen=True)
class Section:
    """A list with a heading; `empty` is said where it has no rows."""

    key: str
    heading: str
    rows: Sequence[Row]
    empty: str
    more_url: str = ""
    notes: Sequence[str] = ()


def sections(user: User) -> list[Section]:
    """Only what this user has something to do with, the most urgent first."""
    return [*_own(user), *_of_the_site(user)]


def _own(user: User) -> Iterator[Section]:
    rows = [_draft(work) for work in recent_work.drafts_of(user, ROWS)]
    yield Section("drafts", _("My drafts"), rows, _("You have no drafts."))


def _of_the_site(user: User) -> Iterator[Section]:
    if user.has_perm("cms.change_page"):
        yield _twins()
    changes = [_change(work) for work in recent_work.newest_changes(ROWS)]
    yield Section("changes", _("Newest changes"), changes, _("Nothing is published yet."))


def _draft(work: Work) -> Row:
    return Row(
        work.title, work.url, [*_what(work), _("changed %(date)s") % {"date": when(work.at)}]
    )


def _change(work: Work) -> Row:
    happened = {"what": work.what, "date": when(work.at), "who": work.who}
    return Row(
        work.title,
        work.url,
        [*_what(work), _("%(what)s %(date)s by %(who)s") % happened],
        work.note,
    )


def _what(work: Work) -> list[str]:
    return [work.kind.capitalize(), LANGUAGE_NAMES.get(work.language, work.language)]


def _twins() -> Section:
    found = twins.twins(ROWS)
    rows = [
        Row(twin.title, twin.url, [LANGUAGE_NAMES[twin.language], _behind(twin.behind)])
        for twin in found.behind
    ]
    notes = [
        ngettext(
            "%(count)d page stands in %(form)s only.",
            "%(count)d pages stand in %(form)s only.",
            count,
        )
        % {"count": count, "form": LANGUAGE_NAMES[form].lower()}
        for form, count in found.alone.items()
        if count
    ]
    empty = _("No page is behind its twin.")
    return Section("twins", _("Bokmål and nynorsk"), rows, empty, notes=notes)


def _behind(count: int) -> str:
    return ngettext(
        "%(count)d change behind its twin", "%(count)d changes behind its twin", count
    ) % {"count": count}


def when(moment: dt.datetime) -> str:
    return date_format(localtime(moment), "j. F Y H:i")
