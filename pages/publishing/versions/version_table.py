"""The table of versions: what each is, who made it, and what the reader of the table may do."""

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from djangocms_versioning.admin import VersionChangeList
from djangocms_versioning.constants import DRAFT, PUBLISHED
from djangocms_versioning.helpers import get_preview_url
from djangocms_versioning.models import Version

from pages.people import name_of
from pages.publishing.versions import holders, one_version
from pages.publishing.versions.holders import User

STATES = {
    "draft": _("Draft"),
    "published": _("Published"),
    "unpublished": _("Unpublished"),
    "archived": _("Archived"),
}


@dataclass(frozen=True)
class Action:
    label: Any  # a lazy text
    url: str
    posts: bool = False
    is_main: bool = False
    leaves_frame: bool = False  # the list may stand in the toolbar's frame beside the page


def actions(version: Version, user: User) -> Iterator[Action]:
    """Only what this user may do with this version now."""
    yield from _look_and_write(version, user)
    yield from _let_readers_see(version, user)
    yield from _bring_back(version, user)
    yield from _put_away(version, user)


def _look_and_write(version: Version, user: User) -> Iterator[Action]:
    is_editable = version.check_edit_redirect.as_bool(user)
    if version.state == DRAFT and is_editable:
        url = own_url("edit_redirect", version)
        yield Action(_("Edit"), url, posts=True, leaves_frame=True)
    else:
        yield Action(_("Preview"), get_preview_url(version.content), leaves_frame=True)
    if version.state == PUBLISHED and is_editable and not version.get_latest_draft_version():
        url = own_url("edit_redirect", version)
        yield Action(_("New draft"), url, posts=True, leaves_frame=True)
    yield Action(_("Compare"), reverse("admin:publishing_compare", args=[version.pk]))
    if holders.is_held_by_another(version, user) and version.has_change_permission(user):
        yield Action(_("Take over"), own_url("take_over", version))


def _let_readers_see(version: Version, user: User) -> Iterator[Action]:
    if version.check_publish.as_bool(user):
        url = reverse("admin:publishing_publish", args=[version.pk])
        yield Action(_("Publish"), url, is_main=True, leaves_frame=True)
    if version.check_unpublish.as_bool(user):
        yield Action(_("Unpublish"), own_url("unpublish", version))


def _bring_back(version: Version, user: User) -> Iterator[Action]:
    if version.has_publish_permission(user) and one_version.can_be_published_again(version):
        yield Action(_("Publish again"), own_url("publish_again", version))
    if version.check_revert.as_bool(user):
        yield Action(_("Bring back as a draft"), own_url("revert", version))


def _put_away(version: Version, user: User) -> Iterator[Action]:
    if version.check_archive.as_bool(user):
        yield Action(_("Put away"), own_url("archive", version))
    if version.check_discard.as_bool(user):
        yield Action(_("Discard"), own_url("discard", version))


def own_url(name: str, version: Version) -> str:
    model = version.versionable.version_model_proxy._meta.model_name
    return reverse(f"admin:djangocms_versioning_{model}_{name}", args=[version.pk])


class VersionList(VersionChangeList):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Upstream makes the names of its models from their classes, in English."""
        super().__init__(*args, **kwargs)
        self.opts: Any = copy(self.model._meta)
        self.opts.verbose_name, self.opts.verbose_name_plural = _("version"), _("versions")


class VersionTable(admin.ModelAdmin):
    """Columns that say in words what upstream says in icons, and fit a small screen."""

    class Media:
        css = {"all": ("css/admin_versions.css",)}

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[VersionList]:
        return VersionList

    def get_queryset(self, request: HttpRequest) -> QuerySet[Version]:
        found = super().get_queryset(request).select_related("created_by", "locked_by")
        return found.prefetch_related("content", "take_overs")

    def get_list_display(self, request: HttpRequest) -> tuple[str | Callable[..., str], ...]:
        user, drafts = request.user, {}

        @admin.display(description=_("What you can do"))
        def what_can_be_done(version: Version) -> str:
            place = tuple(version.versionable.grouping_values(version.content).values())
            if place not in drafts:
                drafts[place] = one_version.current(version, DRAFT)
            # Where upstream looks first; it would ask for each row.
            version.content._latest_draft_version = drafts[place]  # noqa: SLF001
            context = {"actions": actions(version, user)}
            return render_to_string("admin/publishing/version_actions.html", context, request)

        return ("number", "status", "made_by", "changed", "holder", what_can_be_done)

    @admin.display(description=_("Status"), ordering="state")
    def status(self, version: Version) -> str:
        text = '<span class="version-state version-state-{}">{}</span>'
        return format_html(text, version.state, STATES[version.state])

    @admin.display(description=_("Made by"), ordering="created_by")
    def made_by(self, version: Version) -> str:
        return name_of(version.created_by)

    @admin.display(description=_("Last changed"), ordering="modified")
    def changed(self, version: Version) -> str:
        return holders.moment(version.modified)

    @admin.display(description=_("Held by"), empty_value="")
    def holder(self, version: Version) -> str:
        if version.state != DRAFT or not version.locked_by:
            return ""
        since = _("since %(when)s") % {"when": holders.moment(holders.since(version))}
        text = '{}<br><span class="version-since">{}</span>'
        return format_html(text, name_of(version.locked_by), since)
