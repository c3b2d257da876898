"""The ways on that a page has in its toolbar, above the form of an entry."""

from collections.abc import Iterator

from djangocms_versioning.models import Version

from pages.entries.admin import tools
from pages.publishing import ways


def more(version: Version, user: ways.User) -> Iterator[tools.Tool]:
    found = (
        *ways.to_checks(version, user),
        *ways.to_read(version, user),
        *ways.to_plan(version, user),
    )
    for way in found:
        yield tools.Tool(way.label, way.url)


tools.MORE.append(more)
