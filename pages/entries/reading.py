"""What readers are shown of entries of any kind: texts, change notes, where addresses lead."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.aggregates import Max, Min
from django.db.models.functions import JSONObject
from django.utils import timezone

from pages.addresses import NEAREST, nearest
from pages.entries.kinds import Kind, addresses, entries, kinds
from pages.entries.models import READ_BY, Entry, EntryAddress, EntryContent

LISTED = ("title", "lead", "slug", "language")
YEARS_BEFORE_OLD = 5
Content = TypeVar("Content", bound=EntryContent)


@dataclass(frozen=True)
class Span:
    """The years there are entries from, and whether any of them is in English."""

    years: Sequence[int]
    in_english: bool


@dataclass(frozen=True)
class ChangeNote:
    text: str
    on: dt.datetime


# --- Lists ------------------------------------------------------------------------------------


def of_year(items: QuerySet[Any], year: int) -> QuerySet[Any]:
    first = dt.datetime(year, 1, 1, tzinfo=timezone.get_current_timezone())
    return items.filter(published_at__gte=first, published_at__lt=first.replace(year=year + 1))


def with_texts(items: QuerySet[Any], language: str, more: Sequence[str] = ()) -> QuerySet[Any]:
    """The same with just what a list shows of them, and what more is asked for: one query.

    The entries are found in their index first, so that no text is read of those that a slice skips.
    """
    codes = READ_BY[language]
    fields = [f"live_{code}__{field}" for code in codes for field in (*LISTED, *more)]
    found = items.model.objects.filter(pk__in=items.values("pk")).order_by(*items.query.order_by)
    return found.select_related(*(f"live_{code}" for code in codes)).only(
        *items.model.WRITTEN_BY_PUBLISHING, *fields
    )


def shown(item: Entry, language: str) -> Any:  # noqa: ANN401 each kind has its own
    """The published content a reader of this language is given."""
    found = {code: getattr(item, f"live_{code}") for code in READ_BY[language]}
    content = nearest(found, language)
    if content is None:
        raise LookupError(f"{item} has nothing public in {language}")
    return content


def span(kind: Kind, language: str) -> Span:
    """One query that reads the two ends of an index."""
    items = entries(kind).objects
    english = items.public("en").order_by().values("pk")[:1]
    public = items.public(language).order_by()
    found = public.aggregate(first=Min("published_at"), last=Max("published_at"))
    in_english = bool(found["first"]) if language == "en" else english.exists()
    if not found["first"]:
        return Span((), in_english)
    first, last = (timezone.localtime(found[end]).year for end in ("first", "last"))
    return Span(range(last, first - 1, -1), in_english)


def newest() -> dt.datetime | None:
    """When what readers are shown just now last became more by the clock alone. One query."""
    newest_of_each, *others = (
        entries(kind).objects.public(code).values_list("published_at", flat=True)[:1]
        for kind in kinds()
        for code in ("nb", "en")  # nynorsk as bokmål
    )
    dates = newest_of_each.union(*others, all=True)
    return max(filter(None, dates), default=None)


# --- One text ---------------------------------------------------------------------------------


def live_content(kind: type[Content], language: str, slug: str, *along: str) -> Content | None:
    """The public text at this address, with its entry, twins, notes and what else is wanted along:
    one query."""
    public = kind.all_versions.filter(
        language=language,
        slug=slug,
        item__published_at__lte=timezone.now(),
        **{f"item__live_{language}": F("pk")},
    )
    twins = (f"item__live_{code}" for code in NEAREST[language])
    return with_notes(public).select_related(*along, "item", *twins).first()


def address(kind: Kind, language: str, slug: str) -> EntryAddress | None:
    """Whose this address is or was, the reader's own language first."""
    twins = (f"item__live_{code}" for code in NEAREST[language])
    found = addresses(kind).objects.filter(slug=slug).select_related("item", *twins)
    return nearest({each.language: each for each in found}, language)


def withdrawal(kind: type[Content], item: Entry, language: str) -> Content | None:
    """The content that was withdrawn last, if nothing has come in its place."""
    withdrawn = kind.all_versions.filter(item=item, language=language, withdrawn_at__isnull=False)
    return withdrawn.select_related("moved_to_item").order_by("-withdrawn_at").first()


def is_old(published_at: dt.datetime) -> bool:
    """Written so long ago that a reader should be told."""
    today = timezone.localdate()
    then = timezone.localdate(published_at)
    years = today.year - then.year - ((today.month, today.day) < (then.month, then.day))
    return years >= YEARS_BEFORE_OLD


# --- What has changed -------------------------------------------------------------------------


def with_notes(contents: QuerySet[Any]) -> QuerySet[Any]:
    """The same, each with what `change_notes` tells of it."""
    note = JSONObject(text="change_note", on="released_at")
    return contents.annotate(noted=ArraySubquery(_noted(contents.model).values(note=note)))


def change_notes(content: EntryContent) -> list[ChangeNote]:
    """What readers are told has changed, newest first. What is live has it along."""
    if "noted" not in vars(content):
        content = with_notes(type(content).all_versions.filter(pk=content.pk)).get()
    noted = vars(content)["noted"]
    return [ChangeNote(note["text"], dt.datetime.fromisoformat(note["on"])) for note in noted]


def last_changes(kind: Kind, contents: Iterable[EntryContent]) -> dict[int, dt.datetime]:
    """When each text last changed in substance, by primary key; only those that have. One query."""
    contents = list(contents)
    rows = (
        kind.all_versions.filter(
            item__in=[content.item_id for content in contents], released_at__isnull=False
        )
        .exclude(change_note="")
        .values_list("item_id", "language")
        .annotate(last=Max("released_at"))
    )
    changed = {(item_id, language): last for item_id, language, last in rows}
    found = ((content.pk, changed.get((content.item_id, content.language))) for content in contents)
    return {pk: last for pk, last in found if last}


def last_change_of(kind: Kind) -> QuerySet[Any, Any]:
    """The same of one text, inside a query of many."""
    return _noted(kind).values_list("released_at", flat=True)[:1]


def _noted(kind: Kind) -> QuerySet[Any, Any]:
    """Inside a query of contents: the versions of each that readers were told about."""
    versions = kind.all_versions.filter(
        item=OuterRef("item"), language=OuterRef("language"), released_at__isnull=False
    )
    return versions.exclude(change_note="").order_by("-released_at")
