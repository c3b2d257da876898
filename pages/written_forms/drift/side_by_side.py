"""What has changed in one form, beside the other's paragraph as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from djangocms_versioning.constants import DRAFT
from djangocms_versioning.models import Version

from pages.publishing.comparison.edit_script import Budget
from pages.publishing.comparison.texts import Text, TextChange, compare_texts
from pages.publishing.versions import one_version
from pages.written_forms.drift.numbered import Numbered, numbered
from pages.written_forms.models import TwinText

Kind = Literal["changed", "added", "removed"]


@dataclass(frozen=True)
class Entry:
    """One paragraph to follow up; `twin` is "" where there is none."""

    number: int
    name: str
    kind: Kind
    change: TextChange
    twin: str
    is_mended: bool  # in the draft, which readers do not see yet


@dataclass(frozen=True)
class Sides:
    """A text that is behind, and the twin it is behind."""

    behind: TwinText
    ahead: TwinText
    entries: Sequence[Entry]


def sides(behind: TwinText, ahead: TwinText) -> Sides:
    own, twin = numbered(behind), numbered(ahead)
    draft = one_version.current(behind.version, DRAFT)
    in_draft = own.in_draft(draft, twin) if draft else own
    return Sides(behind, ahead, list(_entries(own, twin, in_draft)))


def _entries(own: Numbered, twin: Numbered, in_draft: Numbered) -> Iterator[Entry]:
    """In the order of the twin; what is gone there comes last."""
    budget = Budget()
    for number in dict.fromkeys([*twin.found, *own.found]):
        if own.is_in_step(number):
            continue
        before = Text("", own.side.follows[number])
        yield Entry(
            number,
            (twin.found.get(number) or own.found[number]).name,
            _kind(number, own, twin),
            compare_texts(before, Text("", twin.words(number)), budget),
            in_draft.words(number),
            is_mended=in_draft.is_in_step(number),
        )


def _kind(number: int, own: Numbered, twin: Numbered) -> Kind:
    if number not in twin.found:
        return "removed"
    return "changed" if number in own.found else "added"


def left(behind: TwinText, ahead: TwinText, draft: Version) -> int:
    """How many paragraphs are behind still when this draft is published."""
    return len(numbered(behind).in_draft(draft, numbered(ahead)).side.follows)
