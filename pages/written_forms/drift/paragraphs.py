"""A version paragraph by paragraph: its title and lead, and what stands in its blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cms.models import CMSPlugin
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import override
from djangocms_versioning.models import Version

from pages.publishing.checks import Place
from pages.publishing.comparison import version_contents, version_parts
from pages.publishing.comparison.pairing import Part
from pages.publishing.comparison.texts import Text

# What readers meet of the fields of a page or item, and the place in its form.
FIELDS = {"title": "title", "meta_description": "lead", "lead": "lead", "alt": "alt"}
MARK = re.compile(r"\w+ [234]: |• ")  # of a heading, of a list item


@dataclass(frozen=True)
class Paragraph(Part):
    """Its label says what kind it is: only those of one kind can be the same one."""

    name: str = field(compare=False)  # of the field or block, for people
    block: int = field(compare=False)  # counted from the top; 0 is before the first
    place: Place = field(compare=False)
    index: int = field(compare=False)

    @property
    def words(self) -> str:
        return self.texts[0].value

    @property
    def kind_of_block(self) -> str:
        return self.label.split()[0]


def of(version: Version) -> list[Paragraph]:
    return [
        Paragraph(label, (Text("", words),), name, block, place, index)
        for index, (label, words, name, block, place) in enumerate(_pieces(version))
    ]


Piece = tuple[str, str, str, int, Place]


def _pieces(version: Version) -> Iterator[Piece]:
    for text in version_parts.fields(version):
        name = text.key.rpartition(".")[2]
        if name in FIELDS and text.value.strip():
            yield f"field {name}", text.value.strip(), text.label, 0, Place(field=FIELDS[name])
    for number, block in enumerate(version_contents.blocks(version), start=1):
        name = capfirst(str(version_contents.options(block).verbose_name))
        for label, line in _lines(block):
            yield label, line, name, number, Place(block.pk)


def _lines(block: CMSPlugin) -> list[tuple[str, str]]:
    """In one language, whoever asks: what is kept is compared with what is read later."""
    with override(settings.LANGUAGE_CODE):
        return [
            (f"{block.plugin_type} {text.name} {_mark(line)}", line.strip())
            for text in version_parts.part(block).texts
            for line in text.words.splitlines()
            if line.strip()
        ]


def _mark(line: str) -> str:
    found = MARK.match(line)
    return found[0] if found else ""
