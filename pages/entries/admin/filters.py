"""How a list of entries in the admin is narrowed."""

from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.constants import ARCHIVED, DRAFT, PUBLISHED, UNPUBLISHED

from pages.models.work_area import WorkArea

Contents = QuerySet[Any]


def current(contents: Contents) -> Contents:
    """The version editors work with: the newest of its entry and language that is not archived."""
    newer = contents.model.all_versions.filter(
        item=OuterRef("item"), language=OuterRef("language"), pk__gt=OuterRef("pk")
    ).exclude(versions__state=ARCHIVED)
    return contents.filter(~Exists(newer)).exclude(versions__state=ARCHIVED)


STATUSES: dict[str, tuple[Any, Callable[[], Q]]] = {
    "draft": (_("Draft"), lambda: Q(versions__state=DRAFT)),
    "scheduled": (
        _("Scheduled"),
        lambda: Q(versions__state=PUBLISHED, item__published_at__gt=timezone.now()),
    ),
    "published": (
        _("Published"),
        lambda: Q(versions__state=PUBLISHED, item__published_at__lte=timezone.now()),
    ),
    "withdrawn": (_("Withdrawn"), lambda: Q(versions__state=UNPUBLISHED)),
    "archived": (_("Archived"), lambda: Q(versions__state=ARCHIVED)),
}


class StatusFilter(admin.SimpleListFilter):
    """Archived drafts are shown only when they are asked for."""

    title = _("status")
    parameter_name = "status"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> Iterable[Any]:
        return [(value, label) for value, (label, _where) in STATUSES.items()]

    def queryset(self, request: HttpRequest, queryset: Contents) -> Contents:
        if self.value() == "archived":
            return queryset.filter(versions__state=ARCHIVED)
        found = current(queryset)
        status = STATUSES.get(self.value() or "")
        return found.filter(status[1]()) if status else found


class AreaFilter(admin.SimpleListFilter):
    title = _("work area")
    parameter_name = "area"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> Iterable[Any]:
        return WorkArea.choices

    def queryset(self, request: HttpRequest, queryset: Contents) -> Contents:
        return queryset.filter(areas__contains=[self.value()]) if self.value() else queryset
