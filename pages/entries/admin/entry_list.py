from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy, ngettext
from djangocms_versioning.admin import VersioningAdminMixin
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version

from pages import version_lock, versioned
from pages.entries.admin import tools
from pages.entries.admin.filters import StatusFilter
from pages.entries.models import ContentWithAreas, EntryContent
from pages.models.work_area import WorkArea

Contents = QuerySet[Any]


class EntryListAdmin(VersioningAdminMixin, admin.ModelAdmin):
    """The list: a row for each entry and language, the version editors work with."""

    list_display: Any = ("title", "status", "form_name", "date")
    list_filter: ClassVar[Any] = (StatusFilter, "language")
    search_fields: ClassVar[Any] = ("title", "lead")
    ordering = (F("published_at").desc(nulls_first=True), "-pk")
    list_per_page = 50
    show_full_result_count = False
    empty_value_display = ""
    actions = ("publish_chosen", "archive_chosen")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        return ChangeList  # versioning's own shows one language at a time

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        shown = {
            "title": capfirst(self.opts.verbose_name_plural),
            "is_nav_sidebar_enabled": False,  # the table needs the width
        }
        return super().changelist_view(request, shown | (extra_context or {}))

    def get_queryset(self, request: HttpRequest) -> Contents:
        found = super().get_queryset(request).select_related("item")
        # Not joined: the join compares keys of two types, which no index can answer.
        versions = Version.objects.filter(
            content_type=ContentType.objects.get_for_model(self.model), object_id=OuterRef("pk")
        )
        return found.annotate(state=Subquery(versions.values("state")))

    def has_delete_permission(self, request: HttpRequest, obj: EntryContent | None = None) -> bool:
        return False  # drafts are archived, what has been public is withdrawn

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(versioned.permission("publish", self.model))

    @admin.display(description=gettext_lazy("status"))
    def status(self, content: EntryContent) -> str:
        return tools.status(content, content.state)  # type: ignore[attr-defined]  # annotated

    @admin.display(description=gettext_lazy("written form"), ordering="language")
    def form_name(self, content: EntryContent) -> str:
        return content.get_language_display().capitalize()

    @admin.display(description=gettext_lazy("date"), ordering="published_at")
    def date(self, content: EntryContent) -> str:
        date = content.published_at
        return date_format(localtime(date), "SHORT_DATETIME_FORMAT") if date else ""

    @admin.display(description=gettext_lazy("work areas"))
    def area_names(self, content: ContentWithAreas) -> str:
        return ", ".join(str(WorkArea(area).label) for area in content.areas)

    @admin.action(description=gettext_lazy("Publish the chosen"), permissions=["publish"])
    def publish_chosen(self, request: HttpRequest, chosen: Contents) -> None:
        done = sum(self.publish(request, content) for content in chosen)
        said = ngettext("%(count)s item published.", "%(count)s items published.", done)
        self._say(request, said, done)

    @admin.action(description=gettext_lazy("Archive the chosen drafts"), permissions=["change"])
    def archive_chosen(self, request: HttpRequest, chosen: Contents) -> None:
        done = sum(self.archive(request, content) for content in chosen)
        said = ngettext("%(count)s draft archived.", "%(count)s drafts archived.", done)
        self._say(request, said, done)

    def _say(self, request: HttpRequest, said: str, done: int) -> None:
        level = messages.SUCCESS if done else messages.WARNING
        self.message_user(request, said % {"count": done}, level)

    def publish(self, request: HttpRequest, content: EntryContent) -> bool:
        version = Version.objects.get_for_content(content)
        try:
            with version_lock.queue(version) as fresh:
                fresh.check_publish(request.user)
                fresh.publish(request.user)
        except (ConditionFailed, IntegrityError) as error:
            self._refuse(request, content, error)
            return False
        return True

    def archive(self, request: HttpRequest, content: EntryContent) -> bool:
        version = Version.objects.get_for_content(content)
        try:
            with version_lock.queue(version) as fresh:
                fresh.check_archive(request.user)
                fresh.archive(request.user)
        except ConditionFailed as error:
            self._refuse(request, content, error)
            return False
        return True

    def _refuse(
        self, request: HttpRequest, content: EntryContent, error: ConditionFailed | IntegrityError
    ) -> None:
        self.message_user(request, f"«{content}»: {tools.sentence(error, content)}", messages.ERROR)
