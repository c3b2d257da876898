"""Many out of a few: rows copied within PostgreSQL, as publishing left them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cms.models import CMSPlugin, Placeholder
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Field, Model
from djangocms_versioning.models import StateTracking, Version

from pages.models import FactBox, Quote, Text
from tests.bench.progress import say

STEP = 100_000  # between a row's primary key and that of its next copy


@dataclass(frozen=True)
class Copying:
    """Rows by their table, how often, and what in a copy is not as in the first.

    `changed` gives SQL for a column, in which n is the number of the copy.
    """

    rows: Mapping[type[Model], str]
    changed: Callable[[Field], str | None]
    parameters: Mapping[str, Any] = field(default_factory=dict)
    step: int = STEP

    @transaction.atomic
    def make(self, times: int) -> None:
        made = 0
        with connection.cursor() as cursor:
            # No trigger looks at each row: with the plans for a small table that takes minutes.
            cursor.execute("SET LOCAL session_replication_role = replica")
            for model, which in self.rows.items():
                table = model._meta.db_table
                columns = {column.column: self._value(column) for column in _columns(model)}
                cursor.execute(
                    f"INSERT INTO {table} ({', '.join(columns)})"
                    f" SELECT {', '.join(columns.values())}"
                    f" FROM {table}, generate_series(1, %(copies)s) AS n WHERE {which}",
                    {"copies": times - 1, **self.parameters},
                )
                made += cursor.rowcount
        say(f"  {made:,} rows")

    def _value(self, column: Field) -> str:
        name = column.column
        is_key = column.primary_key or column.related_model in self.rows or name == "object_id"
        return self.changed(column) or (key(name, self.step) if is_key else name)


def key(column: str, step: int = STEP) -> str:
    return f"{column} + n * {step}"


def texts_of(content: type[Model], where: str) -> dict[type[Model], str]:
    """The versions of such contents, and the blocks in them."""
    contents = f"SELECT id FROM {content._meta.db_table} WHERE {where}"
    content_type = ContentType.objects.get_for_model(content).pk
    theirs = f"content_type_id = {content_type} AND object_id IN ({contents})"
    versions = f"SELECT id FROM djangocms_versioning_version WHERE {theirs}"
    placeholders = f"SELECT id FROM cms_placeholder WHERE {theirs}"
    plugins = f"SELECT id FROM cms_cmsplugin WHERE placeholder_id IN ({placeholders})"
    return {
        content: f"id IN ({contents})",
        Version: f"id IN ({versions})",
        StateTracking: f"version_id IN ({versions})",
        Placeholder: f"id IN ({placeholders})",
        CMSPlugin: f"id IN ({plugins})",
        **dict.fromkeys((Text, FactBox, Quote), f"cmsplugin_ptr_id IN ({plugins})"),
    }


def text_shape(content: Model, *changed: str) -> Any:
    """A content with all that belongs to it, found as the site finds it."""
    version = Version.objects.get_for_content(content)
    return {
        "content": facts(content, *changed),
        "version": facts(version, "object_id"),
        "states": [facts(state) for state in version.statetracking_set.order_by("pk")],
        "blocks": [
            (facts(placeholder, "object_id"), facts(plugin), facts(plugin.get_bound_plugin()))
            for placeholder in content.placeholders.all()
            for plugin in placeholder.get_plugins()
        ],
    }


def facts(row: Model, *changed: str) -> dict[str, Any]:
    """A row without its keys and what is changed on purpose."""
    return {
        column.name: getattr(row, column.name)
        for column in _columns(type(row))
        if not (column.primary_key or column.is_relation) and column.name not in changed
    }


def _columns(model: type[Model]) -> list[Field]:
    return list(model._meta.local_concrete_fields)
