"""What a kind of content tells the index."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Model
from django.utils import timezone
from django.utils.functional import Promise

from pages.links.documents_in import documents_of
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
    documents: Collection[str] = ()  # to which it leads, by their names in the media library


@dataclass(frozen=True)
class Source:
    """A kind of content. Where its contents have versions, what they are versions of is found."""

    kind: str
    label: Promise | str
    content: type[Model]
    grouper: str  # the field of the content that names what is found; none without versions
    public_ids: Callable[[], Iterable[int]]
    texts: Callable[[Collection[int]], Iterable[Text]]
    read: Callable[[Collection[int]], None] | None = None  # what takes long, before the texts
    # Of what has no versions: the models it is made of, with the field that names what is found.
    follows: Mapping[type[Model], str] = field(default_factory=dict)


def start_of(day: dt.date | None) -> dt.datetime | None:
    zone = timezone.get_current_timezone()
    return dt.datetime.combine(day, dt.time(), zone) if day else None


@dataclass
class Body:
    """What is in the blocks of a content: their running text, and the documents they lead to."""

    texts: list[str] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)


def bodies_of(contents: Sequence[Model]) -> dict[int, Body]:
    """By the contents' primary keys; all are of one model."""
    found = {content.pk: Body() for content in contents}
    for block in blocks_of(contents):
        body = found[block.placeholder.object_id]
        body.documents.update(documents_of(block))
        if read := getattr(block, "text_parts", None):  # a list of news has no text of its own
            body.texts.extend(read())
    return found
