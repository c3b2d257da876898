import re
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
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.addresses import addresses, nearest
from pages.links import reading, redirects
from pages.links.checking import check_one
from pages.links.models import FoundLink, PageAddress, State
from pages.read_only_admin import GoesAlongAdmin, ReadOnlyAdmin
from pages.versioned import changed_by

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


@admin.register(FoundLink)
class FoundLinkAdmin(ReadOnlyAdmin):
    """For those who can mend them: each sees what is in the texts they may change."""

    list_display = ("place", "leads", "outcome")
    list_display_links = None
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
        level = messages.WARNING if bad else messages.SUCCESS
        messages.add_message(request, level, f"{link.address}: {reading.outcome(link)}")
        return HttpResponseRedirect(reverse("admin:links_foundlink_changelist"))

    @admin.display(description=_("page"))
    def place(self, found: Any) -> SafeString:  # noqa: ANN401 annotated rows
        url = reverse("admin:links_foundlink_mend", args=[found.pk])
        return format_html('<a href="{}">{}</a> ({})', url, *_title_and_language(found.content))

    @admin.display(description=_("link"), ordering="link__address")
    def leads(self, found: Any) -> SafeString:  # noqa: ANN401
        return format_html("{}<br>{}", found.words, breakable(found.shown_address))

    @admin.display(description=_("status"), ordering="link__failed_since")
    def outcome(self, found: FoundLink) -> SafeString:
        """With a button of the list's own form, which has the token."""
        return format_html(
            '{}<br>{}<p><button class="button" formaction="{}">{}</button></p>',
            reading.outcome(found.link),
            reading.since(found.link),
            reverse("admin:links_foundlink_check", args=[found.pk]),
            _("Check again"),
        )


def _title_and_language(content: Any) -> tuple[str, str]:  # noqa: ANN401
    return content.title, content.language


def breakable(address: str) -> SafeString:
    """A long address takes no more room than there is."""
    parts = ((part,) for part in re.split(r"(?<=[/?&=-])", address))
    return format_html_join(mark_safe("<wbr>"), "{}", parts)


@admin.register(PageAddress)
class PageAddressAdmin(GoesAlongAdmin):
    """Where old addresses lead; a redirect of staff's own goes first."""

    list_display = ("__str__", "leads_to", "noted_at")
    list_display_links = None
    search_fields = ("path",)
    ordering = ("path", "language")

    def get_queryset(self, request: HttpRequest) -> QuerySet[PageAddress]:
        return redirects.left()

    def get_urls(self) -> list[URLPattern]:
        return [url for url in super().get_urls() if url.name == "links_pageaddress_changelist"]

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        changelist = super().get_changelist_instance(request)
        found = addresses(row.page_id for row in changelist.result_list)
        for row in changelist.result_list:
            row.now = nearest(found.get(row.page_id, {}), row.language)
        return changelist

    @admin.display(description=_("leads to"))
    def leads_to(self, address: Any) -> str:  # noqa: ANN401
        return address.now.url if address.now else "–"
