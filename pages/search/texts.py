"""What a kind of content tells the index."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Model
from django.utils.functional import Promise

from pages.stored_blocks import blocks_of


@dataclass(frozen=True)
class Text:
    """One thing in one language, as readers get it; without a date it is public already."""

    object_id: int
    language: str
    title: str
    lead: str = ""
    body: Sequence[str] = ()
    url: str = ""
    date: dt.datetime | None = None
    public_from: dt.datetime | None = None
    areas: Sequence[str] = field(default=())


@dataclass(frozen=True)
class Source:
    """A kind of content. Its contents have versions; what they are versions of is found."""

    kind: str
    label: Promise
    content: type[Model]
    grouper: str  # the field of the content that names what is found
    public_ids: Callable[[], Iterable[int]]
    texts: Callable[[Collection[int]], Iterable[Text]]
    # Of what has no versions: the models it is made of, with the field that names what is found.
    follows: Mapping[type[Model], str] = field(default_factory=dict)


def body_texts(contents: Sequence[Model]) -> dict[int, list[str]]:
    """The running text of each content's blocks by its primary key; all are of one model."""
    found: dict[int, list[str]] = {content.pk: [] for content in contents}
    for block in blocks_of(contents):
        if read := getattr(block, "text_parts", None):  # a list of news has no text of its own
            found[block.placeholder.object_id].extend(read())
    return found
