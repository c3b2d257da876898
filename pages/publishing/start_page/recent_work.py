"""What editors have in hand and what was published last, of every kind that has versions."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cms.models import PageContent
from cms.toolbar.utils import get_object_edit_url
from django.contrib.auth.models import AbstractUser, AnonymousUser
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from djangocms_versioning.constants import DRAFT, PUBLISHED, UNPUBLISHED
from djangocms_versioning.models import StateTracking, Version

from pages.addresses import addresses
from pages.people import name_of
from pages.publishing import change_notes

User = AbstractUser | AnonymousUser
SAME_BREATH = dt.timedelta(seconds=2)


@dataclass(frozen=True)
class Work:
    """One version, or what happened to it; `url` is "" where there is nothing to go to."""

    title: str
    url: str
    kind: str
    language: str
    at: dt.datetime
    who: str = ""
    what: str = ""
    note: str = ""


def drafts_of(user: User, limit: int) -> list[Work]:
    """Drafts this person holds or made and nobody holds, the newest first. Three queries."""
    mine = Q(locked_by=user) | Q(locked_by=None, created_by=user)
    versions = Version.objects.filter(mine, state=DRAFT).order_by("-modified", "-pk")
    found = versions.select_related("content_type").prefetch_related("content")[:limit]
    return [_draft(version) for version in found if version.content]


def _draft(version: Version) -> Work:
    content = version.content
    url = get_object_edit_url(content, language=content.language)
    return Work(content.title, url, kind_of(version), content.language, version.modified)


def newest_changes(limit: int) -> list[Work]:
    """What was published or taken from readers, the newest first. Six queries."""
    # A publish takes the version before it down in the same breath: that is no news.
    publish = StateTracking.objects.filter(
        new_state=PUBLISHED,
        user=OuterRef("user"),
        version__content_type=OuterRef("version__content_type"),
        date__range=(OuterRef("date") - SAME_BREATH, OuterRef("date")),
    )
    rows = (
        StateTracking.objects.filter(new_state__in=[PUBLISHED, UNPUBLISHED])
        .exclude(Q(new_state=UNPUBLISHED) & Exists(publish))
        .select_related("user", "version__content_type")
        .prefetch_related("version__content")
        .order_by("-date", "-pk")
    )
    found = [step for step in rows[:limit] if step.version.content]
    notes = change_notes.of_many(step.version for step in found)
    urls = public_urls(step.version.content for step in found)
    return [_change(step, notes, urls) for step in found]


def _change(step: StateTracking, notes: dict[int, str], urls: dict[Any, str]) -> Work:
    content = step.version.content
    is_public = step.version.state == PUBLISHED
    return Work(
        content.title,
        urls.get((type(content), content.pk), "") if is_public else "",
        kind_of(step.version),
        content.language,
        step.date,
        who=name_of(step.user),
        what=_("Published") if step.new_state == PUBLISHED else _("Unpublished"),
        note=notes.get(step.version_id, ""),
    )


def kind_of(version: Version) -> str:
    """In the editor's words: «Page content» is upstream's own."""
    return _("page") if isinstance(version.content, PageContent) else version.content_type.name


def public_urls(contents: Iterable[Any]) -> dict[Any, str]:
    """(model, id) → where readers find it; pages in one query."""
    contents = list(contents)
    pages = addresses(one.page_id for one in contents if isinstance(one, PageContent))
    found: dict[Any, str] = {}
    for one in contents:
        if isinstance(one, PageContent):
            address = pages.get(one.page_id, {}).get(one.language)
            found[type(one), one.pk] = address.url if address else ""
        else:
            found[type(one), one.pk] = one.get_absolute_url()
    return found
