"""A member, a meeting and its documents as one line of what readers are shown."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.utils import timezone
from filer.settings import FILER_PUBLICMEDIA_STORAGE

from pages.partners.models import DocumentKind, Meeting, Member, Status
from pages.wording import Words, in_form


@dataclass(frozen=True)
class MemberLine:
    name: Words
    url: str
    role: str


@dataclass(frozen=True)
class DocumentLine:
    title: Words
    kind: str
    url: str
    type: str
    size: int
    is_accessible: bool


@dataclass(frozen=True)
class MeetingLine:
    key: int
    title: Words
    agenda: Words
    date: dt.date
    starts: dt.datetime | None
    ends: dt.datetime | None
    place: str
    is_digital: bool
    is_cancelled: bool
    documents: Sequence[DocumentLine]

    @property
    def anchor(self) -> str:
        return anchor(self.key)


def anchor(key: int) -> str:
    """What a meeting is called within a page."""
    return f"mote-{key}"


def of_member(member: Member, language: str) -> MemberLine:
    """By the organisation's own name, unless it has another in the reader's language."""
    own = Words(member.name, member.language if member.language != language else None)
    other = getattr(member, f"name_{language}")
    return MemberLine(Words(other) if other else own, member.url, member.role)


def of_meeting(
    meeting: Meeting, language: str, documents: Sequence[Mapping[str, Any]]
) -> MeetingLine:
    return MeetingLine(
        key=meeting.pk,
        title=in_form(meeting, "title", language),
        agenda=in_form(meeting, "agenda", language),
        date=meeting.date,
        starts=_moment(meeting.date, meeting.start_time),
        ends=_moment(meeting.date, meeting.end_time),
        place=meeting.place,
        is_digital=meeting.is_digital,
        is_cancelled=meeting.status == Status.CANCELLED,
        documents=[of_document(stored, language) for stored in documents],
    )


def of_document(stored: Mapping[str, Any], language: str) -> DocumentLine:
    lang = stored["language"]
    return DocumentLine(
        title=Words(stored["title"], lang if lang != language else None),
        kind=str(DocumentKind(stored["kind"]).label),
        url=FILER_PUBLICMEDIA_STORAGE.url(stored["name"]),
        type=PurePath(stored["name"]).suffix.removeprefix(".").upper(),
        size=stored["size"] or 0,
        is_accessible=stored["is_accessible"],
    )


def _moment(day: dt.date, time: dt.time | None) -> dt.datetime | None:
    """As clocks in Norway show it."""
    return dt.datetime.combine(day, time, timezone.get_current_timezone()) if time else None
