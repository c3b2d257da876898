"""How an editor gets from a finding to its place on the page, and to the form it is mended in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cms.models import CMSPlugin, Placeholder
from cms.toolbar.utils import get_object_edit_url, get_object_preview_url
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.publishing.checks.findings import Finding, Place

FIRST_TAG = re.compile(r"<([a-z][a-z0-9]*)")


def mark(
    block: CMSPlugin, placeholder: Placeholder, content: SafeString, context: dict[str, Any]
) -> SafeString:
    """A plugin processor of django CMS: names each block in the preview and nowhere else.

    Where a page is edited, django CMS gives a block's elements a class with its number.
    """
    toolbar = getattr(context.get("request"), "toolbar", None)
    if not toolbar or toolbar.edit_mode_active or not toolbar.preview_mode_active:
        return content
    named = rf'<\1 id="{Place(block.pk).anchor}"'
    return mark_safe(FIRST_TAG.sub(named, content, count=1))  # noqa: S308 as it came, and a number


def page_url(version: Version) -> str:
    """Where the version is worked on, or looked at if that is over."""
    find = get_object_edit_url if version.state == DRAFT else get_object_preview_url
    return find(version.content, language=version.content.language)


def on_page(version: Version, place: Place) -> str:
    return f"{page_url(version)}#{place.anchor}"


def in_form(version: Version, place: Place) -> str:
    """A block's form opens on the page; title and lead have a form of their own."""
    if place.block:
        return f"{page_url(version)}#edit-{place.anchor}"
    content = version.content
    options = content._meta
    return reverse(f"admin:{options.app_label}_{options.model_name}_change", args=[content.pk])


@dataclass(frozen=True)
class Line:
    """A finding with the ways to its place; none if it is about the page as a whole."""

    finding: Finding
    on_page: str
    in_form: str


def lines(version: Version, findings: Iterable[Finding]) -> list[Line]:
    return [
        Line(finding, on_page(version, finding.place), in_form(version, finding.place))
        if finding.place.anchor
        else Line(finding, "", "")
        for finding in findings
    ]
