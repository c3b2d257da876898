"""The blocks of many contents as what they are, with rows, addresses and pictures.

django CMS asks for the blocks, then for each kind of them; rows and links would ask once more each.
Here it is one query, and a second where texts lead to pages.
"""

import json
import logging
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from cms.models import CMSPlugin, Placeholder
from cms.plugin_pool import plugin_pool
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Field, Model, TextField
from filer.models import Image

from pages import rich_text, text_links
from pages.addresses import Address, addresses
from pages.block_query import has_table, pictures, query, registered
from pages.models.block import Link
from pages.prefetched import keep

SLOT = "content"
Data = dict[str, Any]

logger = logging.getLogger(__name__)


def blocks_of(contents: Collection[Model]) -> list[CMSPlugin]:
    """In their order, content by content; all contents are of one model."""
    by_key = {content.pk: content for content in contents}
    rows = _read(contents) if contents else []
    linked = text_links.pages_in(" ".join(stored for *_keys, stored in rows))
    pages = addresses(linked) if linked else {}
    placeholders: dict[int, Placeholder] = {}
    blocks = []
    for placeholder, content, text in rows:
        stored = json.loads(text)
        if block := Making(pages, stored["language"]).block(stored):
            source = Placeholder(pk=placeholder, slot=SLOT, source=by_key[content])
            block.placeholder = placeholders.setdefault(placeholder, source)
            blocks.append(block)
    return blocks


def _read(contents: Collection[Model]) -> list[tuple[int, int, str]]:
    """Placeholder, content and the block as JSON."""
    content_type = ContentType.objects.get_for_model(next(iter(contents)))
    with connection.cursor() as cursor:
        cursor.execute(query(), [content_type.pk, [content.pk for content in contents], SLOT])
        return cursor.fetchall()


@dataclass(frozen=True)
class Making:
    """Models out of what is stored; pages are those to which texts lead, by language."""

    pages: dict[int, dict[str, Address]]
    language: str

    def block(self, stored: Data) -> CMSPlugin | None:
        name = stored["plugin_type"]
        if name not in plugin_pool.plugins:
            logger.error("No such block is installed: %s (%s)", name, stored["id"])
            return None
        model = plugin_pool.plugins[name].model
        if has_table(model) and model._meta.pk.column not in stored:  # its own part is lost
            return None
        block = self.instance(model, stored)
        block.child_plugin_instances = []  # a block holds no other, and nobody need look
        if hasattr(model, "rows"):
            row = model._meta.get_field("rows").related_model
            keep(block, "rows", [self.instance(row, each) for each in stored["rows"] or ()])
        return block

    def instance(self, model: type[Model], stored: Data) -> Any:  # noqa: ANN401 of that model
        fields = {field.attname: field for field in model._meta.concrete_fields}
        values = [self.value(field, stored[str(field.column)]) for field in fields.values()]
        made = model.from_db(connection.alias, list(fields), values)
        if isinstance(made, Link):
            made.paths = stored["paths"] or {}
        read_along = {field.name: Image for field in pictures(model)} | registered(model)
        for name, related in read_along.items():
            if stored[name]:
                setattr(made, name, self.instance(related, stored[name]))
        return made

    def value(self, field: Field, stored: Any) -> Any:  # noqa: ANN401
        """JSON's as the field's. Only texts are in JSON as the database would give them."""
        if rich_text.not_too_long in field.validators:
            stored = text_links.led(stored, self.pages, self.language)
        value = field.to_python(stored)
        if isinstance(field, TextField):
            for convert in field.get_db_converters(connection):
                value = convert(value, None, connection)
        return value
