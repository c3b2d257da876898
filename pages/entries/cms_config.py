"""What is hung on djangocms-versioning for entries of every kind."""

from collections.abc import Callable
from typing import Any

from cms.app_base import CMSAppConfig
from cms.utils.i18n import get_language_tuple
from djangocms_versioning.datastructures import VersionableItem
from djangocms_versioning.models import Version

from pages.entries import publishing
from pages.entries.kinds import Kind

# Read by djangocms-versioning's own buttons and addresses, so no way leads around them.
Version.check_publish.append(publishing.ask_before_publishing)
Version.check_unpublish.append(publishing.ask_before_unpublishing)


def versionable(kind: Kind, copy: Callable[[Any], Any] = publishing.copy) -> VersionableItem:
    """For the configuration of the kind; what has rows of its own has a `copy` of its own too."""
    return VersionableItem(
        content_model=kind,
        grouper_field_name="item",
        extra_grouping_fields=["language"],
        version_list_filter_lookups={"language": get_language_tuple},
        copy_function=copy,
        on_publish=publishing.on_publish,
        on_unpublish=publishing.on_unpublish,
    )


class EntriesCMSConfig(CMSAppConfig):
    pass
