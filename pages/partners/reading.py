"""What readers are shown of the bodies. Everything public is read here and nowhere else."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Max, OuterRef, Q
from django.db.models.functions import JSONObject
from django.utils import timezone

from pages.addresses import Address, addresses, nearest
from pages.partners import lines
from pages.partners.lines import MeetingLine, MemberLine
from pages.partners.models import (
    Body,
    BodyBlock,
    Meeting,
    MeetingDocument,
    MeetingSet,
    Member,
    Status,
)
from pages.wording import Words, in_form


@dataclass(frozen=True)
class BodyLine:
    name: Words
    url: str | None
    hreflang: str | None
    next_meeting: MeetingLine | None


@dataclass(frozen=True)
class Meetings:
    """Those to come, the first one first; and those that were, by year, the newest first."""

    coming: Sequence[MeetingLine]
    years: Sequence[tuple[int, Sequence[MeetingLine]]]

    @property
    def next(self) -> MeetingLine | None:
        return next((meeting for meeting in self.coming if not meeting.is_cancelled), None)


def whose(block: BodyBlock) -> Q:
    """What belongs to the block's body: the one an editor chose, else that of its page."""
    if block.body_id:
        return Q(body=block.body_id)
    page = getattr(block.placeholder.source, "page_id", None) if block.placeholder else None
    return Q(body__page=page) if page else Q(pk=None)


def members(whose: Q, language: str) -> list[MemberLine]:
    return [lines.of_member(member, language) for member in Member.objects.filter(whose)]


def members_by_page(pages: Collection[int]) -> dict[int, list[str]]:
    """The names of the members of the bodies that stand on these pages."""
    names: dict[int, list[str]] = {}
    found = Member.objects.filter(body__page__in=pages).values_list("body__page", "name")
    for page, name in found:
        names.setdefault(page, []).append(name)
    return names


def meetings(whose: Q, language: str) -> Meetings:
    found = _with_documents(Meeting.objects.filter(whose).public())
    today = timezone.localdate()
    newest_first = _lines(found.order_by("-date", "-start_time", "-pk"), language)
    coming = [meeting for meeting in newest_first if meeting.date >= today]
    past = [meeting for meeting in newest_first if meeting.date < today]
    by_year = groupby(past, key=lambda meeting: meeting.date.year)
    return Meetings(coming[::-1], [(year, list(held)) for year, held in by_year])


def bodies(language: str) -> list[BodyLine]:
    """In three queries."""
    found = list(Body.objects.all())
    pages = addresses(body.page_id for body in found if body.page_id)
    coming = Meeting.objects.public().coming().exclude(status=Status.CANCELLED)
    first = coming.order_by("body_id", "date", "start_time", "pk").distinct("body_id")
    next_of = {meeting.body_id: lines.of_meeting(meeting, language, ()) for meeting in first}
    return [
        _body(body, pages.get(body.page_id or 0, {}), next_of.get(body.pk), language)
        for body in found
    ]


def newest() -> dt.datetime | None:
    """When the clock alone last changed what readers are shown: always the start of a day."""
    today = timezone.localdate()
    last = Meeting.objects.aggregate(
        shown=Max("public_from", filter=Q(public_from__lte=today)),
        over=Max("date", filter=Q(date__lt=today)),
    )
    over = last["over"] and last["over"] + dt.timedelta(days=1)
    day = max(filter(None, (last["shown"], over)), default=None)
    return day and dt.datetime.combine(day, dt.time.min, timezone.get_current_timezone())


def _with_documents(found: MeetingSet) -> MeetingSet:
    """With the files that anybody may see, in the same query."""
    documents = MeetingDocument.objects.filter(meeting=OuterRef("pk"), file__is_public=True)
    stored = JSONObject(
        title="title",
        kind="kind",
        language="language",
        is_accessible="is_accessible",
        name=F("file__file"),
        size=F("file___file_size"),
    )
    return found.annotate(stored=ArraySubquery(documents.values(stored=stored)))


def _lines(found: MeetingSet, language: str) -> list[MeetingLine]:
    return [lines.of_meeting(each, language, vars(each)["stored"]) for each in found]


def _body(
    body: Body, at: dict[str, Address], next_meeting: MeetingLine | None, language: str
) -> BodyLine:
    address = nearest(at, language)
    return BodyLine(
        name=in_form(body, "name", language),
        url=address.url if address else None,
        hreflang=address.language if address and address.language != language else None,
        next_meeting=next_meeting,
    )
