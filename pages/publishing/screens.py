"""What the screens about one version share."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from djangocms_versioning.constants import PUBLISHED
from djangocms_versioning.helpers import version_list_url
from djangocms_versioning.models import Version

from pages.publishing.approval import requests as approval
from pages.publishing.comparison import version_parts
from pages.publishing.comparison.edit_script import Budget
from pages.publishing.comparison.matching import PartChange, compare_fields, compare_parts
from pages.publishing.comparison.texts import TextChange


@dataclass(frozen=True)
class Changes:
    """From one version, or from nothing, to another."""

    old: Version | None
    new: Version
    fields: list[TextChange]
    blocks: list[PartChange]

    @property
    def count(self) -> int:
        return [each.is_same for each in self.fields].count(False) + [
            each.is_same for each in self.blocks
        ].count(False)


def editor(request: HttpRequest) -> User:
    """Who is logged in, as everybody in the admin is."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def version_or_404(request: HttpRequest, key: int) -> Version:
    """For those who may read it."""
    version = Version.objects.select_related("created_by").filter(pk=key).first()
    if version is None or version.content is None:
        raise Http404
    if not approval.may_see(request.user, version):
        raise PermissionDenied
    return version


def published(version: Version) -> Version | None:
    """What readers have of the same, if it is another version."""
    found = Version.objects.filter_by_content_grouping_values(version.content)
    return found.filter(state=PUBLISHED).exclude(pk=version.pk).first()


def changes(old: Version | None, new: Version) -> Changes:
    budget = Budget()
    fields = compare_fields(
        version_parts.fields(old) if old else (), version_parts.fields(new), budget
    )
    parts = version_parts.parts(old) if old else ()
    return Changes(old, new, fields, compare_parts(parts, version_parts.parts(new), budget))


def context(request: HttpRequest, version: Version, title: str) -> dict[str, Any]:
    return admin.site.each_context(request) | {
        "title": title,
        "version": version,
        "versions_url": version_list_url(version.content),
        "is_nav_sidebar_enabled": False,  # the text needs the width
    }
