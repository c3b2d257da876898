"""What is behind its twin, as far as somebody may mend it."""

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Sum
from djangocms_versioning.constants import PUBLISHED
from djangocms_versioning.models import Version

from pages.versioned import changed_by, content_types
from pages.written_forms.drift import keeping
from pages.written_forms.models import TwinText


def public() -> QuerySet[TwinText]:
    """Those whose readers have both forms now."""
    twin = TwinText.objects.filter(
        content_type=OuterRef("content_type"),
        object_id=OuterRef("object_id"),
        version__state=PUBLISHED,
    ).exclude(language=OuterRef("language"))
    return TwinText.objects.filter(Exists(twin), version__state=PUBLISHED)


def behind() -> QuerySet[TwinText]:
    """Those that have been so longest come first."""
    found = public().filter(behind__gt=0).order_by(F("since").asc(), "pk")
    return found.select_related("version__content_type").prefetch_related("version__content")


def shown_to(user: Any) -> QuerySet[TwinText]:  # noqa: ANN401 Django's users differ
    """Of the kinds this person may write."""
    return behind().filter(content_type__in=content_types(changed_by(user)))


def of(version: Version) -> list[TwinText]:
    """The two forms of what this is a version of, bokmål first; none if only one is public."""
    content_type, key = keeping.place_of(version)
    found = public().filter(content_type=content_type, object_id=key).order_by("language")
    return list(found.select_related("version__content_type").prefetch_related("version__content"))


def count(version: Version) -> int:
    """How many paragraphs are behind, of whichever form."""
    content_type, key = keeping.place_of(version)
    found = public().filter(content_type=content_type, object_id=key)
    return found.aggregate(total=Sum("behind"))["total"] or 0
