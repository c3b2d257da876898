"""What a hit that is a file is shown with: type and size, and which pages lead to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from cms.models import PageUrl
from filer.models import File

from pages.addresses import page_url
from pages.media.models import ReadText
from pages.search.models import Entry, LinkedFile

MOST_LINKING = 3

# Of a thing in several languages that lead to the same file, the reader's is named.
FACTS = f"""
    SELECT json_build_object(
        'name', file.file, 'size', file._file_size, 'problem', coalesce(read.problem, ''),
        'linking', (SELECT json_agg(json_build_object(
            'title', title, 'language', language, 'url', url, 'path', path)) FROM (
                SELECT DISTINCT ON (linking.kind, linking.object_id) linking.title, linking.url,
                    linking.language, (SELECT path FROM {PageUrl._meta.db_table} address
                        WHERE linking.kind = 'page' AND address.page_id = linking.object_id
                          AND address.language = linking.language LIMIT 1) AS path
                FROM {LinkedFile._meta.db_table} link
                JOIN {Entry._meta.db_table} linking ON linking.id = link.entry_id
                WHERE link.file_id = file.id
                  AND (linking.public_from IS NULL OR linking.public_from <= %(now)s)
                ORDER BY linking.kind DESC, linking.object_id,
                    array_position(%(languages)s::text[], linking.language::text)
                LIMIT {MOST_LINKING}) named))
    FROM {File._meta.db_table} file
    LEFT JOIN {ReadText._meta.db_table} read USING (sha1)
    WHERE entry.kind = 'document' AND file.id = entry.object_id
"""  # noqa: S608 names of our own


@dataclass(frozen=True)
class Linking:
    """A page or item that leads to the file."""

    title: str
    language: str
    url: str


@dataclass(frozen=True)
class FileFacts:
    type: str
    size: int
    problem: str
    linking: Sequence[Linking]

    @classmethod
    def read(cls, told: Mapping[str, Any] | None) -> "FileFacts | None":
        if told is None:
            return None
        ending = PurePath(told["name"]).suffix.lstrip(".").upper()
        linking = [_linking(each) for each in told["linking"] or ()]
        return cls(ending, told["size"] or 0, told["problem"], linking)


def _linking(told: Mapping[str, str]) -> Linking:
    url = told["url"] or page_url(told["path"] or "", told["language"])
    return Linking(told["title"], told["language"], url)
