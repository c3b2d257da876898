"""What a version is made of: content, details and blocks, and their fields that say something."""

from collections.abc import Iterator
from typing import Any

from cms.models import CMSPlugin, PageContent
from cms.utils.plugins import downcast_plugins
from django.contrib.contenttypes.models import ContentType
from django.db.models import Field, Model, prefetch_related_objects
from djangocms_versioning.models import Version

from pages.models import PageDetails

# What says something of the version itself, not to its readers.
BESIDE_THE_TEXT = {
    *("id", "page", "item", "language", "extended_object", "public_extension", "changed_date"),
    *("change_note", "minor_change", "withdrawal_note", "moved_to_page", "moved_to_item"),
    *("edited_at", "xframe_options", "soft_root", "limit_visibility_in_menu", "block", "position"),
    "rte",  # the editor a text was written in
}


def options(each: Model | type[Model]) -> Any:  # noqa: ANN401 Django's own have no public name
    return each._meta


OF_EVERY_PLUGIN = {field.name for field in options(CMSPlugin).get_fields()}


def contents(version: Version) -> list[Model]:
    content = version.content
    if not isinstance(content, PageContent):
        return [content]
    details = PageDetails.objects.filter(extended_object=content).first()
    return [content, details or PageDetails()]


def blocks(version: Version) -> list[CMSPlugin]:
    """A query for each kind there is of them, and one for its rows."""
    content = version.content
    found = CMSPlugin.objects.filter(
        placeholder__content_type=ContentType.objects.get_for_model(content),
        placeholder__object_id=content.pk,
    ).select_related("placeholder")
    plugins = list(found.order_by("placeholder__slot", "position"))
    placeholders = list({plugin.placeholder_id: plugin.placeholder for plugin in plugins}.values())
    found_blocks = list(downcast_plugins(plugins, placeholders))
    by_kind: dict[type, list[CMSPlugin]] = {}
    for block in found_blocks:
        by_kind.setdefault(type(block), []).append(block)
    for kind, of_kind in by_kind.items():
        if hasattr(kind, "rows"):
            prefetch_related_objects(of_kind, "rows")
    return found_blocks


def fields(each: Model) -> Iterator[Field]:
    skipped = BESIDE_THE_TEXT | (OF_EVERY_PLUGIN if isinstance(each, CMSPlugin) else set())
    for field in (*options(each).fields, *options(each).many_to_many):
        if field.editable and field.name not in skipped and not field.primary_key:
            yield field


def rows(each: Model) -> list[Model]:
    return list(each.rows.all()) if hasattr(each, "rows") else []
