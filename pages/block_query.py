"""The SQL that reads blocks of every kind with all that belongs to them, made of their models."""

from functools import cache

from cms.models import CMSPlugin, PageUrl, Placeholder
from cms.plugin_pool import plugin_pool
from django.db import connection
from django.db.models import Field, ForeignKey, Model
from filer.models import File, Image

from pages.models.block import Link
from pages.models.registered import Registered


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
    return {name: plugin.model for name, plugin in plugins if has_table(plugin.model)}


def has_table(model: type[CMSPlugin]) -> bool:
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
    for field in pictures(model):
        read += f"""|| jsonb_build_object('{field.name}', (
            SELECT to_jsonb(file.*) || to_jsonb(image.*) FROM {_table(File)} file
            JOIN {_table(Image)} image ON image.file_ptr_id = file.id
            WHERE file.id = {name}.{field.column}))"""  # noqa: S608
    for key, register in registered(model).items():
        read += f"""|| jsonb_build_object('{key}', (
            SELECT {_stored(register, key)} FROM {_table(register)} {key}
            WHERE {key}.id = {name}.{key}_id))"""  # noqa: S608
    return read


def pictures(model: type[Model]) -> list[Field]:
    return [field for field in model._meta.local_fields if field.related_model is Image]


def registered(model: type[Model]) -> dict[str, type[Model]]:
    """What leads to something of a register, which is read whole with what that leads to."""
    keys = [field for field in model._meta.local_fields if isinstance(field, ForeignKey)]
    named = {key.name: key.related_model for key in keys}
    return {name: model for name, model in named.items() if issubclass(model, Registered)}


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)
