"""The blocks of many contents as what they are, with rows, addresses and pictures: in one query.

django CMS asks for the blocks, then for each kind of them; rows and links would ask once more each.
"""

import json
import logging
from collections.abc import Collection
from functools import cache
from typing import Any

from cms.models import CMSPlugin, PageUrl, Placeholder
from cms.plugin_pool import plugin_pool
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Field, Model, TextField
from filer.models import File, Image

from pages.models.block import Link
from pages.prefetched import keep

SLOT = "content"
Data = dict[str, Any]

logger = logging.getLogger(__name__)


def blocks_of(contents: Collection[Model]) -> list[CMSPlugin]:
    """In their order, content by content; all contents are of one model. A block holds no other."""
    if not contents:
        return []
    by_key = {content.pk: content for content in contents}
    content_type = ContentType.objects.get_for_model(next(iter(contents)))
    with connection.cursor() as cursor:
        cursor.execute(query(), [content_type.pk, list(by_key), SLOT])
        rows = cursor.fetchall()
    placeholders: dict[int, Placeholder] = {}
    blocks = []
    for placeholder, content, stored in rows:
        if block := _block(json.loads(stored)):
            source = Placeholder(pk=placeholder, slot=SLOT, source=by_key[content])
            block.placeholder = placeholders.setdefault(placeholder, source)
            blocks.append(block)
    return blocks


@cache
def query() -> str:
    """Made of names of tables and columns; what is asked for is given as parameters."""
    kinds = " ".join(f"WHEN '{name}' THEN ({_own(model)})" for name, model in _kinds().items())
    return f"""
        SELECT placeholder.id, placeholder.object_id,
               to_jsonb(plugin.*) || COALESCE(CASE plugin.plugin_type {kinds} END, '{{}}')
        FROM {_table(Placeholder)} placeholder
        JOIN {_table(CMSPlugin)} plugin ON plugin.placeholder_id = placeholder.id
        WHERE placeholder.content_type_id = %s AND placeholder.object_id = ANY(%s)
          AND placeholder.slot = %s
        ORDER BY placeholder.id, plugin.position
    """  # noqa: S608 see above


def _kinds() -> dict[str, type[CMSPlugin]]:
    """The models of all plugins that have a table of their own."""
    plugin_pool.discover_plugins()
    plugins = plugin_pool.plugins.items()
    return {name: plugin.model for name, plugin in plugins if _has_table(plugin.model)}


def _has_table(model: type[CMSPlugin]) -> bool:
    return model._meta.concrete_model is not CMSPlugin


def _own(model: type[CMSPlugin]) -> str:
    """What the block's own table holds of it, and its rows."""
    rows = ""
    if hasattr(model, "rows"):
        row = model._meta.get_field("rows").related_model
        rows = f"""|| jsonb_build_object('rows', (
            SELECT jsonb_agg({_stored(row, "line")} ORDER BY line.position, line.id)
            FROM {_table(row)} line WHERE line.block_id = plugin.id))"""  # noqa: S608
    key = model._meta.pk.column
    return f"""SELECT {_stored(model, "own")} {rows}
        FROM {_table(model)} own WHERE own.{key} = plugin.id"""  # noqa: S608


def _stored(model: type[Model], name: str) -> str:
    """A row of the table, with what a reader is shown of that to which it leads."""
    read = f"to_jsonb({name}.*)"
    if issubclass(model, Link):
        read += f"""|| jsonb_build_object('paths', (
            SELECT jsonb_object_agg(language, path) FROM {_table(PageUrl)}
            WHERE page_id = {name}.page_id AND path IS NOT NULL))"""  # noqa: S608
    for field in _pictures(model):
        read += f"""|| jsonb_build_object('{field.name}', (
            SELECT to_jsonb(file.*) || to_jsonb(image.*) FROM {_table(File)} file
            JOIN {_table(Image)} image ON image.file_ptr_id = file.id
            WHERE file.id = {name}.{field.column}))"""  # noqa: S608
    return read


def _pictures(model: type[Model]) -> list[Field]:
    return [field for field in model._meta.local_fields if field.related_model is Image]


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _block(stored: Data) -> CMSPlugin | None:
    name = stored["plugin_type"]
    if name not in plugin_pool.plugins:
        logger.error("No such block is installed: %s (%s)", name, stored["id"])
        return None
    model = plugin_pool.plugins[name].model
    if _has_table(model) and model._meta.pk.column not in stored:  # its own part is lost
        return None
    block = _instance(model, stored)
    if hasattr(model, "rows"):
        row = model._meta.get_field("rows").related_model
        keep(block, "rows", [_instance(row, each) for each in stored["rows"] or ()])
    return block


def _instance(model: type[Model], stored: Data) -> Any:  # noqa: ANN401 of that model
    fields = {field.attname: field for field in model._meta.concrete_fields}
    values = [_value(field, stored[str(field.column)]) for field in fields.values()]
    made = model.from_db(connection.alias, list(fields), values)
    if isinstance(made, Link):
        made.paths = stored["paths"] or {}
    for field in _pictures(model):
        if stored[field.name]:
            setattr(made, field.name, _instance(Image, stored[field.name]))
    return made


def _value(field: Field, stored: Any) -> Any:  # noqa: ANN401
    """JSON's as the field's. Only texts are the same in JSON as what the field makes its own of."""
    value = field.to_python(stored)
    if isinstance(field, TextField):
        for convert in field.get_db_converters(connection):
            value = convert(value, None, connection)
    return value
