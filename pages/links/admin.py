from collections.abc import Iterator
from typing import Any

from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.links import reading
from pages.links.checking import check_one
from pages.links.kinds import changed_by
from pages.links.models import FoundLink, PageAddress, Problem, State

ALL = "all"


class StateFilter(admin.SimpleListFilter):
    """The broken ones, if nothing is said."""

    title = _("status")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        return [*State.choices, (ALL, _("All"))]

    def value(self) -> str:
        return super().value() or State.BROKEN

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        _everything, *named = super().choices(changelist)
        yield from named

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset if self.value() == ALL else queryset.filter(link__state=self.value())


class ReadOnly(admin.ModelAdmin):
    """Written by the site itself."""

    actions = None
    list_display_links = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ANN401
        return False


@admin.register(FoundLink)
class FoundLinkAdmin(ReadOnly):
    """For those who can mend them: each sees what is in the texts they may change."""

    list_display = ("place", "language", "words", "target", "outcome", "since", "again")
    list_filter = (StateFilter,)
    list_select_related = ("link",)
    list_per_page = 50
    search_fields = ("link__address", "words")
    ordering = ("-link__failed_since", "pk")

    def has_view_permission(self, request: HttpRequest, obj: FoundLink | None = None) -> bool:
        return bool(changed_by(request.user))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[FoundLink]:
        return reading.shown_to(request.user).prefetch_related("content")

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        changelist = super().get_changelist_instance(request)
        titles = reading.page_titles(row.link.address for row in changelist.result_list)
        for row in changelist.result_list:
            row.shown_address = reading.shown_address(row.link.address, titles)
        return changelist

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("<int:pk>/mend/", view(self.mend), name="links_foundlink_mend"),
            path(
                "<int:pk>/check/", view(require_POST(self.try_again)), name="links_foundlink_check"
            ),
            path("", view(self.changelist_view), name="links_foundlink_changelist"),
        ]

    def found(self, request: HttpRequest, pk: int) -> FoundLink:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return get_object_or_404(self.get_queryset(request).select_related("link"), pk=pk)

    def mend(self, request: HttpRequest, pk: int) -> HttpResponse:
        """To the draft if there is one, else to the page, where a new draft is made."""
        content: Any = self.found(request, pk).content
        version = Version.objects.get_for_content(content)
        every = version.versionable.for_content_grouping_values(content)
        drafts = Version.objects.filter_by_content_grouping_values(content).filter(state=DRAFT)
        draft = every.filter(pk__in=drafts.values("object_id")).first()
        if draft:
            return HttpResponseRedirect(get_object_edit_url(draft, language=draft.language))
        return HttpResponseRedirect(get_object_preview_url(content, language=content.language))

    def try_again(self, request: HttpRequest, pk: int) -> HttpResponse:
        link = self.found(request, pk).link
        check_one(link)
        bad = link.state in {State.BROKEN, State.FAILING}
        why = Problem(link.problem).label if bad else ""
        said = f"{State(link.state).label}. {why}".strip()
        messages.add_message(request, messages.WARNING if bad else messages.SUCCESS, said)
        return HttpResponseRedirect(reverse("admin:links_foundlink_changelist"))

    @admin.display(description=_("page"))
    def place(self, found: Any) -> SafeString:  # noqa: ANN401 annotated rows
        url = reverse("admin:links_foundlink_mend", args=[found.pk])
        return format_html('<a href="{}">{}</a>', url, found.content.title)

    @admin.display(description=_("language"))
    def language(self, found: Any) -> str:  # noqa: ANN401
        return found.content.language

    @admin.display(description=_("leads to"))
    def target(self, found: Any) -> str:  # noqa: ANN401
        return found.shown_address

    @admin.display(description=_("status"), ordering="link__state")
    def outcome(self, found: FoundLink) -> str:
        link = found.link
        if link.state == State.MOVED:
            return f"{State.MOVED.label}: {link.leads_to}"
        return str(Problem(link.problem).label if link.problem else State(link.state).label)

    @admin.display(description=_("since"), ordering="link__failed_since")
    def since(self, found: FoundLink) -> Any:  # noqa: ANN401
        return found.link.failed_since

    @admin.display(description=_("check"))
    def again(self, found: FoundLink) -> SafeString:
        """A button of the list's own form, which has the token."""
        url = reverse("admin:links_foundlink_check", args=[found.pk])
        button = '<button class="button" formaction="{}">{}</button>'
        return format_html(button, url, _("Check again"))


@admin.register(PageAddress)
class PageAddressAdmin(ReadOnly):
    """Where old addresses lead; to let go of one, a redirect of one's own goes first."""

    list_display = ("__str__", "page", "noted_at")
    list_select_related = ("page",)
    search_fields = ("path",)
    ordering = ("path", "language")
