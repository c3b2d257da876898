"""Which texts a version has that are to stand in the other form, and where they go."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cms.models import CMSPlugin
from django.db.models import CharField, EmailField, Field, Model, SlugField, TextField, URLField
from djangocms_text.fields import HTMLField
from djangocms_text.models import AbstractText
from djangocms_versioning.models import Version

from pages.models import Picture, Quote
from pages.models.reference_list import Reference
from pages.publishing.comparison.version_contents import blocks, contents, fields, rows
from pages.written_forms.drafts.translating import Text

NO_TEXT = (EmailField, SlugField, URLField)
# Names of people and works, numbers, and words that somebody else has said.
# An entry says for itself.
AS_THEY_ARE: dict[type[Model], set[str]] = {
    Picture: {"credit"},
    Quote: {"text", "source"},
    Reference: {"title", "number", "year"},
}
BESIDE = {"slug", "redirect", "overwrite_url", "template", "rte"}  # addresses and inner workings


@dataclass(frozen=True)
class Place:
    """A field that holds a text."""

    holder: Model
    field: Field
    block: CMSPlugin | None = None

    @property
    def text(self) -> Text:
        return Text(getattr(self.holder, self.field.name) or "", is_html(self.holder, self.field))


def places(version: Version) -> list[Place]:
    """In an order that goes by what the version says, so that a copy has the same."""
    of_content = [place for each in contents(version) for place in _of(each, None)]
    return [*of_content, *(place for block in blocks(version) for place in of_block(block))]


def of_block(block: CMSPlugin) -> Iterator[Place]:
    for each in (block, *rows(block)):
        yield from _of(each, block)


def is_html(each: Model, field: Field) -> bool:
    return isinstance(field, HTMLField) or (isinstance(each, AbstractText) and field.name == "body")


def _of(each: Model, block: CMSPlugin | None) -> Iterator[Place]:
    for field in fields(each):
        if _is_text(each, field) and getattr(each, field.name):
            yield Place(each, field, block)


def _is_text(each: Model, field: Field) -> bool:
    return (
        isinstance(field, CharField | TextField)
        and not isinstance(field, NO_TEXT)
        and not field.choices
        and field.name not in {*BESIDE, *_as_they_are(each)}
    )


def _as_they_are(each: Model) -> Collection[str]:
    return getattr(each, "AS_THEY_ARE", AS_THEY_ARE.get(type(each), ()))
