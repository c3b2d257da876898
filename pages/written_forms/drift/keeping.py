"""Keeps the numbers in step with what is published."""

from collections.abc import Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from djangocms_versioning import versionables
from djangocms_versioning.constants import OPERATION_PUBLISH, PUBLISHED
from djangocms_versioning.models import Version

from pages.publishing import change_notes
from pages.written_forms.drift import numbers, paragraphs
from pages.written_forms.drift.numbered import side_of
from pages.written_forms.drift.numbers import Step
from pages.written_forms.models import TwinText

FORMS = ("nb", "nn")
Texts = dict[str, TwinText]


def after(obj: Version, operation: str, unpublished: Sequence[Version] = (), **signal: Any) -> None:
    """Once it is published: what is kept of twins may not stand in its way."""
    if operation == OPERATION_PUBLISH:
        former = next(iter(unpublished), None)
        transaction.on_commit(lambda: keep(obj, former), robust=True)


@transaction.atomic
def keep(version: Version, former: Version | None) -> None:
    """What has stood in both forms since before there were numbers gets those it had then."""
    public = _both(version)
    if not public:
        return
    own = version.content.language
    texts = _texts({**public, own: former} if former else public)
    # What was published of the other while this was hidden comes first.
    for form in (other(own), own):
        if texts[form].version_id != public[form].pk:
            _take(texts, form, public[form])


def other(form: str) -> str:
    return FORMS[1 - FORMS.index(form)]


def place_of(version: Version) -> tuple[ContentType, int]:
    """The kind of content, and which page or item it is of."""
    field = versionables.for_content(version.content).grouper_field_name
    return version.content_type, getattr(version.content, f"{field}_id")


def texts_of(version: Version) -> Texts:
    """By form; none where the two have never been public together."""
    content_type, key = place_of(version)
    found = TwinText.objects.filter(content_type=content_type, object_id=key)
    return {text.language: text for text in found.select_related("version")}


def _both(version: Version) -> dict[str, Version]:
    """The published versions by form; empty unless there are two."""
    content = version.content
    if getattr(content, "language", None) not in FORMS:
        return {}
    field = versionables.for_content(content).grouper_field_name
    key = {f"{field}_id": getattr(content, f"{field}_id")}
    every = type(content)._base_manager.filter(**key, language__in=FORMS)
    found = Version.objects.filter(
        content_type=version.content_type, object_id__in=every.values("pk"), state=PUBLISHED
    ).prefetch_related("content")
    public = {each.content.language: each for each in found}
    return public if len(public) == len(FORMS) else {}


def _texts(public: dict[str, Version]) -> Texts:
    """Locked; made as they stand where there are none."""
    content_type, key = place_of(public["nb"])
    rows = TwinText.objects.filter(content_type=content_type, object_id=key)
    found = {row.language: row for row in rows.select_for_update().order_by("language")}
    return found if len(found) == len(FORMS) else _begin(public)


def _begin(public: dict[str, Version]) -> Texts:
    content_type, key = place_of(public["nb"])
    TwinText.objects.filter(content_type=content_type, object_id=key).delete()
    sides = numbers.first(*(paragraphs.of(public[form]) for form in FORMS))
    TwinText.objects.bulk_create(
        [
            TwinText(
                content_type=content_type,
                object_id=key,
                language=form,
                version=public[form],
                numbers=side.numbers,
            )
            for form, side in zip(FORMS, sides, strict=True)
        ]
    )
    return {row.language: row for row in texts_of(public["nb"]).values()}


def _take(texts: Texts, form: str, version: Version) -> None:
    own, twin = texts[form], texts[other(form)]
    old, theirs = paragraphs.of(own.version), paragraphs.of(twin.version)
    if len(old) != len(own.numbers) or len(theirs) != len(twin.numbers):
        _begin({form: version, other(form): twin.version})  # read otherwise than when it was kept
        return
    sides = side_of(own), side_of(twin)
    labels = {n: each.label for n, each in zip(twin.numbers, theirs, strict=True)}
    step = Step(*sides, labels, is_minor=change_notes.of(version).minor)
    step.take(old, paragraphs.of(version))
    own.version = version
    for text, side in zip((own, twin), sides, strict=True):
        text.numbers, text.follows = side.numbers, side.follows
        text.save_follows()
