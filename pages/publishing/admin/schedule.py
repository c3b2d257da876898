from typing import Any

from cms.toolbar.utils import get_object_preview_url
from django.conf import settings
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pages.people import name_of
from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import State
from pages.publishing.schedule import plans as schedule
from pages.publishing.views import plans as plan_views
from pages.read_only_admin import GoesAlongAdmin


class StateFilter(admin.SimpleListFilter):
    """What is coming, until something else is asked for."""

    title = gettext_lazy("status")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:  # noqa: ANN401 as Django's
        return [*State.choices[1:], ("all", gettext_lazy("All"))]

    def choices(self, changelist: Any) -> Any:  # noqa: ANN401
        first, *others = super().choices(changelist)
        yield first | {"display": State.COMING.label}
        yield from others

    def queryset(self, request: HttpRequest, queryset: schedule.Plans) -> schedule.Plans:
        if self.value() == "all":
            return queryset
        return queryset.filter(state=self.value() or State.COMING)


@admin.register(ScheduledChange)
class ScheduledChangeAdmin(GoesAlongAdmin):
    """All plans in one list."""

    list_display = ("what", "action", "due", "planner", "outcome")
    list_display_links = None
    list_filter = (StateFilter,)
    list_per_page = 50
    sortable_by = ()
    show_facets = admin.ShowFacets.NEVER

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401
        return schedule.reads_plans(request.user)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return schedule.reads_plans(request.user)

    def get_urls(self) -> list[URLPattern]:
        changelist = "publishing_scheduledchange_changelist"
        view = self.admin_site.admin_view
        return [
            *(each for each in super().get_urls() if each.name == changelist),
            path("version/<int:key>/", view(plan_views.plan), name="publishing_schedule"),
            path("<int:key>/cancel/", view(plan_views.cancel), name="publishing_schedule_cancel"),
        ]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        shown = {"title": _("Plans"), "is_nav_sidebar_enabled": False}
        return super().changelist_view(request, shown | (extra_context or {}))

    def get_queryset(self, request: HttpRequest) -> schedule.Plans:
        return schedule.with_content(schedule.seen_by(request.user))

    def get_ordering(self, request: HttpRequest) -> tuple[str, ...]:
        """What comes next is first, or what happened last."""
        return ("-due_at", "-pk") if StateFilter.parameter_name in request.GET else ("due_at", "pk")

    def get_list_display(self, request: HttpRequest) -> tuple[Any, ...]:
        @admin.display(description=_("change"))
        def buttons(plan: ScheduledChange) -> str:
            is_theirs = plan.version.has_publish_permission(request.user)
            return _buttons(plan) if is_theirs and plan.state == State.COMING else ""

        return (*self.list_display, buttons)

    @admin.display(description=gettext_lazy("content"))
    def what(self, plan: ScheduledChange) -> str:
        content = plan.version.content
        url = get_object_preview_url(content, language=content.language)
        form = dict(settings.LANGUAGES)[content.language]
        return format_html('<a href="{}">{}</a> ({})', url, plan.title, form)

    @admin.display(description=gettext_lazy("time"))
    def due(self, plan: ScheduledChange) -> str:
        return plan.time

    @admin.display(description=gettext_lazy("planned by"))
    def planner(self, plan: ScheduledChange) -> str:
        by = plan.planned_by
        return name_of(by) if by else ""

    @admin.display(description=gettext_lazy("status"))
    def outcome(self, plan: ScheduledChange) -> str:
        if plan.is_late:
            return _("Late: what carries out plans does not run. Tell those who run the website.")
        return ": ".join(filter(None, (str(State(plan.state).label), plan.reason)))


def _buttons(plan: ScheduledChange) -> str:
    """The list is a form already, hence no form of the button's own."""
    change = reverse("admin:publishing_schedule", args=[plan.version_id])
    cancel = reverse("admin:publishing_schedule_cancel", args=[plan.pk])
    return format_html(
        '<a href="{}">{}</a> <button type="submit" class="button" formaction="{}">{}</button>',
        *(change, _("Change time"), cancel, _("Cancel plan")),
    )
