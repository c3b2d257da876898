"""The ways that a page has in its toolbar, above the form of an entry."""

from collections.abc import Iterator

from djangocms_versioning.models import Version

from pages.entries.admin import tools
from pages.publishing.ways import User
from pages.written_forms import ways


def more(version: Version, user: User) -> Iterator[tools.Tool]:
    for to in (ways.to_reading, ways.to_drift, ways.to_draft):
        for way in to(version, user):
            yield tools.Tool(way.label, way.url)


tools.MORE.append(more)
