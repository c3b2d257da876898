from collections.abc import Iterator

from django.utils.translation import gettext as _

from pages.publishing.checks.findings import Finding, Level
from pages.publishing.checks.own_text import words_of
from pages.publishing.checks.reading import Reading


def missing_caption(reading: Reading) -> Iterator[Finding]:
    for block in reading.blocks:
        for table in block.tree.iter("table"):
            if not any(words_of(caption) for caption in table.iter("caption")):
                said = _("A table has no caption. Say in it what the table shows.")
                yield Finding(Level.ERROR, said, block.place())


def missing_headings(reading: Reading) -> Iterator[Finding]:
    for block in reading.blocks:
        for table in block.tree.iter("table"):
            if not any(words_of(cell) for cell in table.iter("th")):
                said = _("A table has no headings. Say that its first row or column is headings.")
                yield Finding(Level.ERROR, said, block.place())
