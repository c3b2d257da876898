"""What readers are shown of the news. Everything public is read here and nowhere else."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.aggregates import Max, Min
from django.db.models.functions import JSONObject
from django.utils import timezone

from pages.addresses import NEAREST, nearest
from pages.models.work_area import WorkArea
from pages.news.models import READ_BY, Kind, NewsAddress, NewsContent, NewsItem

LISTED = ("title", "lead", "slug", "language")
YEARS_BEFORE_OLD = 5


@dataclass(frozen=True)
class Filters:
    """What of the news is asked for; None is all."""

    area: WorkArea | None = None
    kind: Kind | None = None
    year: int | None = None


@dataclass(frozen=True)
class Teaser:
    """An item as one line of a list; lang is None in the reader's own language."""

    title: str
    lead: str
    url: str
    lang: str | None
    kind: str
    published_at: dt.datetime


@dataclass(frozen=True)
class Span:
    """The years there is news from, and whether any of it is in English."""

    years: Sequence[int]
    in_english: bool


@dataclass(frozen=True)
class ChangeNote:
    text: str
    on: dt.datetime


def listing(language: str, filters: Filters = Filters()) -> QuerySet[NewsItem]:
    """Public items as the filters say, newest first."""
    items = NewsItem.objects.public(language)
    if filters.area:
        items = items.filter(areas__contains=[filters.area])
    if filters.kind:
        items = items.filter(kind=filters.kind)
    if filters.year:
        zone = timezone.get_current_timezone()
        first = dt.datetime(filters.year, 1, 1, tzinfo=zone)
        items = items.filter(
            published_at__gte=first, published_at__lt=first.replace(year=filters.year + 1)
        )
    return items


def newest() -> dt.datetime | None:
    """When what readers are shown just now last became more by the clock alone."""
    shown = (NewsItem.objects.public(code) for code in ("nb", "en"))  # nynorsk as bokmål
    dates = (items.values_list("published_at", flat=True).first() for items in shown)
    return max(filter(None, dates), default=None)


def with_texts(
    items: QuerySet[NewsItem], language: str, more: Sequence[str] = ()
) -> QuerySet[NewsItem]:
    """The same with just what a list shows of them, and what more is asked for: one query.

    The items are found in their index first, so that no text is read of those that a slice skips.
    """
    codes = READ_BY[language]
    fields = [f"live_{code}__{field}" for code in codes for field in (*LISTED, *more)]
    found = NewsItem.objects.filter(pk__in=items.values("pk")).order_by("-published_at", "-pk")
    return found.select_related(*(f"live_{code}" for code in codes)).only(
        "published_at", "kind", "areas", *fields
    )


def shown(item: NewsItem, language: str) -> NewsContent:
    """The published content a reader of this language is given."""
    found = {code: getattr(item, f"live_{code}") for code in READ_BY[language]}
    content = nearest(found, language)
    if content is None:
        raise NewsContent.DoesNotExist(f"{item} has nothing public in {language}")
    return content


def teaser(item: NewsItem, language: str) -> Teaser:
    content = shown(item, language)
    return Teaser(
        title=content.title,
        lead=content.lead,
        url=content.get_absolute_url(),
        lang=content.language if content.language != language else None,
        kind=str(Kind(item.kind).label),
        published_at=item.published_at,  # type: ignore[arg-type]  # what is public has a date
    )


def teasers(items: QuerySet[NewsItem], language: str) -> list[Teaser]:
    return [teaser(item, language) for item in with_texts(items, language)]


def span(language: str) -> Span:
    """One query that reads the two ends of an index."""
    english = NewsItem.objects.public("en").order_by().values("pk")[:1]
    found = (
        NewsItem.objects.public(language)
        .order_by()
        .aggregate(first=Min("published_at"), last=Max("published_at"))
    )
    in_english = bool(found["first"]) if language == "en" else english.exists()
    if not found["first"]:
        return Span((), in_english)
    first, last = (timezone.localtime(found[end]).year for end in ("first", "last"))
    return Span(range(last, first - 1, -1), in_english)


def live_content(language: str, slug: str) -> NewsContent | None:
    """The public text at this address, with its item, picture, twins and notes: one query."""
    public = NewsContent.all_versions.filter(
        language=language,
        slug=slug,
        item__published_at__lte=timezone.now(),
        **{f"item__live_{language}": F("pk")},
    )
    return (
        with_notes(public)
        .select_related("file", "item", *(f"item__live_{code}" for code in NEAREST[language]))
        .first()
    )


def address(language: str, slug: str) -> NewsAddress | None:
    """Whose this address is or was, the reader's own language first."""
    found = NewsAddress.objects.filter(slug=slug).select_related(
        "item", *(f"item__live_{code}" for code in NEAREST[language])
    )
    return nearest({each.language: each for each in found}, language)


def withdrawal(item: NewsItem, language: str) -> NewsContent | None:
    """The content that was withdrawn last, if nothing has come in its place."""
    withdrawn = NewsContent.all_versions.filter(
        item=item, language=language, withdrawn_at__isnull=False
    )
    return withdrawn.select_related("moved_to_item").order_by("-withdrawn_at").first()


def with_notes(contents: QuerySet[NewsContent]) -> QuerySet[NewsContent]:
    """The same, each with what `change_notes` tells of it."""
    versions = NewsContent.all_versions.filter(
        item=OuterRef("item"), language=OuterRef("language"), released_at__isnull=False
    )
    noted = versions.exclude(change_note="").order_by("-released_at")
    note = JSONObject(text="change_note", on="released_at")
    return contents.annotate(noted=ArraySubquery(noted.values(note=note)))


def change_notes(content: NewsContent) -> list[ChangeNote]:
    """What readers are told has changed, newest first. What is live has it along."""
    if "noted" not in vars(content):
        content = with_notes(NewsContent.all_versions.filter(pk=content.pk)).get()
    noted = vars(content)["noted"]
    return [ChangeNote(note["text"], dt.datetime.fromisoformat(note["on"])) for note in noted]


def last_changes(contents: Iterable[NewsContent]) -> dict[int, dt.datetime]:
    """When each text last changed in substance, by primary key; only those that have. One query."""
    contents = list(contents)
    rows = (
        NewsContent.all_versions.filter(
            item__in=[content.item_id for content in contents], released_at__isnull=False
        )
        .exclude(change_note="")
        .values_list("item_id", "language")
        .annotate(last=Max("released_at"))
    )
    changed = {(item_id, language): last for item_id, language, last in rows}
    found = ((content.pk, changed.get((content.item_id, content.language))) for content in contents)
    return {pk: last for pk, last in found if last}


def last_change_of() -> QuerySet[NewsContent, dt.datetime | None]:
    """The same of one text, inside a query of many."""
    versions = NewsContent.all_versions.filter(
        item=OuterRef("item"), language=OuterRef("language"), released_at__isnull=False
    )
    newest = versions.exclude(change_note="").order_by("-released_at")
    return newest.values_list("released_at", flat=True)[:1]


def is_old(published_at: dt.datetime) -> bool:
    """Written so long ago that a reader should be told."""
    today = timezone.localdate()
    then = timezone.localdate(published_at)
    years = today.year - then.year - ((today.month, today.day) < (then.month, then.day))
    return years >= YEARS_BEFORE_OLD


def chosen_then_newest(
    language: str, chosen: Sequence[int], filters: Filters, count: int
) -> list[Teaser]:
    """Public items by primary key in that order, filled up with the newest. One or two queries."""
    by_key: dict[int, NewsItem] = {}
    if chosen:
        items = NewsItem.objects.public(language).filter(pk__in=chosen)
        by_key = {item.pk: item for item in with_texts(items, language)}
    found = [by_key[key] for key in dict.fromkeys(chosen) if key in by_key][:count]
    if len(found) < count:
        newest = listing(language, filters).exclude(pk__in=by_key)[: count - len(found)]
        found += with_texts(newest, language)
    return [teaser(item, language) for item in found]
