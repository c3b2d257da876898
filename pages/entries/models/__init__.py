"""An entry of a list, its text in each language and version, and the addresses it has had.

Editors change the content, version by version. Publishing writes what readers are shown to the
entry, and readers are shown nothing else.
"""

from pages.entries.models.entry import READ_BY, Entry
from pages.entries.models.entry_address import EntryAddress
from pages.entries.models.entry_content import EARLIEST, EntryContent
from pages.entries.models.words import Words
from pages.entries.models.work_areas import ContentWithAreas, EntryWithAreas

__all__ = [
    "EARLIEST",
    "READ_BY",
    "ContentWithAreas",
    "Entry",
    "EntryAddress",
    "EntryContent",
    "EntryWithAreas",
    "Words",
]
