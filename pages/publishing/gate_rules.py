"""The rows of the gate, as data: a pattern of names of addresses, and what is asked there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.admin.utils import unquote
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.http import Http404
from django.urls import ResolverMatch

from pages import versioned
from pages.publishing import access


@dataclass(frozen=True)
class Visit:
    """Somebody at an address, to look or to change something."""

    user: Any
    match: ResolverMatch
    posts: bool
    query: Mapping[str, Any]
    sent: Mapping[str, Any]
    is_link: bool = False  # only whether to show a way there, which a list asks for every row


Asks = Callable[[Visit], bool]


def has(*permissions: str) -> Asks:
    """One of them is enough."""
    return lambda visit: any(visit.user.has_perm(name) for name in permissions)


def has_all(*permissions: str) -> Asks:
    return lambda visit: visit.user.has_perms(permissions)


def reads_and_writes(read: Asks, write: Asks) -> Asks:
    return lambda visit: (write if visit.posts else read)(visit)


def nobody(visit: Visit) -> bool:
    return False


def staff(visit: Visit) -> bool:
    return True


# --- Versioned content ------------------------------------------------------------------------


def reads_the_object(visit: Visit) -> bool:
    kind = access.kind_of(visit.match.args[0])
    if kind is None or kind not in versioned.kinds():
        raise Http404  # upstream would fall over some of the others
    return access.may_read_drafts(visit.user, kind)


def reads_what_the_toolbar_is_for(visit: Visit) -> bool:
    try:
        kind = apps.get_model(visit.query.get("obj_type", ""))
    except (LookupError, ValueError):
        return True  # no object, or one that upstream refuses
    return access.may_read_drafts(visit.user, kind)


def sees_the_kind(visit: Visit) -> bool:
    kind = access.kind_of(visit.match.kwargs["content_type_id"])
    return kind is None or access.may_read_drafts(visit.user, kind)


def of_version(asks: Callable[[Any, type[Model]], bool]) -> Asks:
    """Goes by what the version is of, whichever address it is asked for at."""

    def ask(visit: Visit) -> bool:
        if visit.is_link:
            return asks(visit.user, _kind_by_name(visit))
        key = unquote(visit.match.kwargs.get("object_id", ""))
        compared = visit.query.get("compare_to", key)
        found = [kind for kind in map(access.kind_of_version, (key, compared)) if kind]
        return all(asks(visit.user, kind) for kind in found or [_kind_by_name(visit)])

    return ask


def _kind_by_name(visit: Visit) -> type[Model]:
    """Of a list of versions, or where there is no such version."""
    name = (visit.match.url_name or "").split("_")[2].removesuffix("version")
    return next(kind for kind in versioned.kinds() if kind._meta.model_name == name)


def writes_something(visit: Visit) -> bool:
    return any(access.may_write(visit.user, kind) for kind in versioned.kinds())


# --- Files ------------------------------------------------------------------------------------


def works_in_the_folder(visit: Visit) -> bool:
    wanted = "delete" if visit.sent.get("action") == "delete_files_or_folders" else "change"
    return visit.user.has_perm(f"filer.{wanted}_file")


READS_FILES = has("filer.view_file")
LISTS_FILES = has("filer.can_use_directory_listing")


def changes(model: str) -> Asks:
    return reads_and_writes(READS_FILES, has(f"filer.change_{model}"))


# What readers meet at once.
PUBLISHES_PAGES = has_all("cms.change_page", "cms.publish_page")
WRITES_PAGES = has("cms.change_page")

# The first row that fits.
RULES: tuple[tuple[str, Asks], ...] = (
    (r"cms_placeholder_render_object_\w+", reads_the_object),
    (r"cms_placeholder_\w+", writes_something),
    (r"publishing_(undo|redo)", writes_something),
    (r"cms_wizard_create", has("cms.add_page")),
    (r"cms_usersettings_get_toolbar", reads_what_the_toolbar_is_for),
    (r"cms_usersettings_\w+", staff),
    (r"view_on_site", sees_the_kind),
    (
        r"djangocms_versioning_\w+_(archive|discard|edit_redirect|revert|take_over)",
        of_version(access.may_write),
    ),
    (r"djangocms_versioning_\w+_(publish|unpublish|publish_again)", of_version(access.may_publish)),
    (r"djangocms_versioning_\w+", of_version(access.may_read_drafts)),
    # Writes past the versions; and rights of single pages, which this site does not use.
    (r"cms_page_(edit_title_fields|get_permissions)", nobody),
    (r"cms_page_(advanced|set_home|move_page)", PUBLISHES_PAGES),
    (r"cms_pagecontent_change_template", PUBLISHES_PAGES),
    (r"cms_page(content)?_delete", has("cms.delete_page")),
    (r"cms_page(content)?_(add|duplicate|copy_page|get_copy_dialog)", has("cms.add_page")),
    (r"cms_page(content)?_\w+", WRITES_PAGES),
    (r"filer_image_delete", has("filer.delete_image")),
    (r"filer_(file|folder)_delete", has("filer.delete_file")),
    (r"filer_image_change", changes("image")),
    (r"filer_file_change", changes("file")),
    (r"filer_folder_change", changes("folder")),
    (r"filer_(image|file|folder)_\w+", READS_FILES),
    (r"filer-ajax_upload", has("filer.add_file")),
    (r"filer-directory_listing-make_\w+", has("filer.add_folder")),
    (r"filer-directory_listing\S*", reads_and_writes(LISTS_FILES, works_in_the_folder)),
    (r"filer-(paste_clipboard_to_folder|discard_clipboard|delete_clipboard)", LISTS_FILES),
    (r"\w+_(render_plugin|revert_on_cancel|get_available_urls)", writes_something),
)

# Views that answer 500 where a field they ask for is missing or no number.
UNREADY = r"cms_placeholder_(copy|move)_plugins?|cms_usersettings_session_store|filer_folder_change"
TRIPS = (KeyError, ValueError, TypeError, RuntimeError, ObjectDoesNotExist)
