"""Upstream's admin, narrowed to what a role may do."""

from collections.abc import Collection
from typing import Any

from cms.admin.pageadmin import PageAdmin
from cms.utils.permissions import get_current_user
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.contrib.sites import admin as _sites  # noqa: F401 registers what is taken out here
from django.contrib.sites.models import Site
from django.http import HttpRequest
from djangocms_versioning.admin import VersionAdmin
from filer.admin import thumbnailoptionadmin as _filer  # noqa: F401 as above
from filer.models import File, FolderPermission, ThumbnailOption
from procrastinate.contrib.django.admin import models as jobs  # which registers them

from pages.publishing.gate import may_follow

# Groups are roles, which migrations make; the rest is inner workings, in English, for those who run
# the site.
for model in (User, Group, Site, FolderPermission, ThumbnailOption, jobs.ProcrastinateJob):
    admin.site.unregister(model)


HIDDEN = {"is_superuser", "user_permissions"}


@admin.register(User)
class AdministeredUserAdmin(UserAdmin):
    """Administrators put people in groups; they cannot make themselves more than that."""

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:  # noqa: ANN401
        hidden = {"user_permissions"} if request.user.is_superuser else HIDDEN
        shown = super().get_fieldsets(request, obj)
        return [(title, _without(hidden, options)) for title, options in shown]

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_change_permission(request, obj) and _is_within_reach(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_delete_permission(request, obj) and _is_within_reach(request, obj)


def _without(hidden: Collection[str], options: Any) -> dict[str, Any]:  # noqa: ANN401
    return options | {"fields": tuple(name for name in options["fields"] if name not in hidden)}


def _is_within_reach(request: HttpRequest, obj: User | None) -> bool:
    return request.user.is_superuser or obj is None or not obj.is_superuser


def action_button(url: str, *args: Any, disabled: bool = False, **options: Any) -> str:
    """A button in the tables of versions, for those who may use it."""
    if disabled or not may_follow(get_current_user(), url):
        return ""
    return _button(url, *args, **options)


def belongs_to_the_house(file: File, request: HttpRequest, permission_type: str) -> bool:
    """filer keeps files without a folder for whoever uploaded them; ours are everybody's."""
    return request.user.is_staff


File.has_generic_permission = belongs_to_the_house
_button = VersionAdmin.admin_action_button
VersionAdmin.admin_action_button = staticmethod(action_button)
PageAdmin.actions_menu_template = "admin/publishing/page_actions.html"
