"""The rows in which the figures are shown: the whole, its places, its sections."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from pages.entries.kinds import kinds, name
from pages.menu import read_items
from pages.written_forms.counting.figures import DEEPEST, Figures, Measured, Words
from pages.written_forms.models import Kind


@dataclass(frozen=True)
class Part:
    key: str
    name: str
    measured: Measured


def places(figures: Figures) -> list[Part]:
    """Which add up to the whole."""
    names = {0: _("Front page"), 1: _("First level"), 2: _("Second level")}
    levels = [
        Part(f"level-{level}", names.get(level, _("Further down")), figures.of_level(level))
        for level in range(DEEPEST + 1)
    ]
    documents = Part("documents", str(Kind.DOCUMENT.label), figures.of_kind(Kind.DOCUMENT))
    return [*levels, *_entries(figures, ""), documents]


def sections(figures: Figures, language: str) -> list[Part]:
    """The pages at the top with all below them, and the entries; they add up to the whole too."""
    alone = Part("section-documents", str(Kind.DOCUMENT.label), figures.of_lone_documents())
    found = [*_pages(figures, language), *_entries(figures, "section-")]
    return [*found, alone] if alone.measured.all != Words() else found


def _pages(figures: Figures, language: str) -> Iterator[Part]:
    found = {cell.section for cell in figures.cells} - {""}
    for top in read_items(Q(page__depth=1), language):
        if top.path in found:
            yield Part(f"section-{top.path}", top.title, figures.of_section(top.path))
            found.discard(top.path)
    for path in sorted(found):  # below a page that is not public itself
        yield Part(f"section-{path}", _("(not public)"), figures.of_section(path))


def _entries(figures: Figures, prefix: str) -> Iterator[Part]:
    for kind in kinds():
        label = capfirst(str(kind._meta.verbose_name_plural))
        yield Part(f"{prefix}{name(kind)}", label, figures.of_kind(name(kind)))
