"""Many items out of a few: rows copied within PostgreSQL, as publishing left them."""

from collections.abc import Callable, Iterable
from typing import Any

from cms.models import CMSPlugin, Placeholder
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Field, Model
from djangocms_versioning.models import StateTracking, Version

from pages.models import Text
from pages.news.models import NewsAddress, NewsContent, NewsItem
from tests.bench import news

STEP = 100_000  # between a row's primary key and that of its next copy
GOLDEN = "0.6180339887498949"  # the fraction of its multiples fills 0 to 1 evenly


def rows() -> dict[type[Model], str]:
    """All that a news item is made of, and which rows of a table are of news."""
    content_type = ContentType.objects.get_for_model(NewsContent).pk
    placeholders = f"SELECT id FROM cms_placeholder WHERE content_type_id = {content_type}"
    plugins = f"SELECT id FROM cms_cmsplugin WHERE placeholder_id IN ({placeholders})"
    versions = f"SELECT id FROM djangocms_versioning_version WHERE content_type_id = {content_type}"
    return {
        NewsItem: "TRUE",
        NewsContent: "TRUE",
        NewsAddress: "TRUE",
        Version: f"id IN ({versions})",
        StateTracking: f"version_id IN ({versions})",
        Placeholder: f"id IN ({placeholders})",
        CMSPlugin: f"id IN ({plugins})",
        Text: f"cmsplugin_ptr_id IN ({plugins})",
    }


@transaction.atomic
def multiply(times: int, say: Callable[[str], None]) -> None:
    """Kinds, areas and dates are spread anew; addresses and keys get a number of their own."""
    found = rows()
    for model, which in found.items():
        table = model._meta.db_table
        columns = {
            field.column: _value(field, found) for field in model._meta.local_concrete_fields
        }
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(columns.values())}"
                f" FROM {table}, generate_series(1, %(copies)s) AS n WHERE {which}",
                {
                    "copies": times - 1,
                    "newest": news.NEWEST,
                    "span": news.SPAN,
                    "kinds": [str(kind) for kind in news.KINDS],
                    "areas": [",".join(areas) for areas in news.AREAS],
                },
            )
            say(f"  {cursor.rowcount:,} rows into {table}")


def _value(field: Field, copied: Iterable[type[Model]]) -> str:
    """What the copy numbered n has in this column."""
    own = f"{field.column} + n * {STEP}"
    if field.primary_key or field.related_model in copied or field.column == "object_id":
        return own
    if field.column == "slug":
        return "slug || '-' || n"
    item = f"({'item_id' if field.model is NewsContent else 'id'} + n * {STEP})"
    spread = {
        "kind": f"(%(kinds)s::text[])[1 + mod({item}, {len(news.KINDS)})]",
        "areas": f"string_to_array((%(areas)s::text[])[1 + mod({item}, {len(news.AREAS)})], ',')",
        "published_at": (
            "CASE WHEN published_at > now() THEN published_at ELSE"
            f" %(newest)s - %(span)s * mod({item} * {GOLDEN}, 1)::float END"
        ),
    }
    return spread.get(field.column, field.column)


def check(times: int) -> None:
    """Fails where the last copy of an item is not what publishing made of the first."""
    for item in NewsItem.objects.filter(pk__lt=STEP):
        copied = NewsItem.objects.get(pk=item.pk + (times - 1) * STEP)
        assert shape(copied) == shape(item), f"{copied.pk} is no copy of {item.pk}"


def shape(item: NewsItem) -> Any:
    """An item with all that belongs to it, found as the site finds it."""
    live = {language: Version.objects.get_for_content(text) for language, text in item.live.items()}
    return {
        "live": {language: facts(version) for language, version in live.items()},
        "addresses": [facts(address) for address in item.addresses.order_by("pk")],
        "contents": [
            {
                "content": facts(content),
                "version": facts(version := Version.objects.get_for_content(content)),
                "states": [facts(state) for state in version.statetracking_set.order_by("pk")],
                "blocks": [
                    (facts(placeholder), facts(plugin), facts(plugin.get_bound_plugin()))
                    for placeholder in content.placeholders.all()
                    for plugin in placeholder.get_plugins()
                ],
            }
            for content in item.contents(manager="all_versions").order_by("pk")
        ],
    }


def facts(row: Model) -> dict[str, Any]:
    """A row without its keys and what is spread anew."""
    return {
        field.name: getattr(row, field.name)
        for field in row._meta.local_concrete_fields
        if not (field.primary_key or field.is_relation)
        and field.name not in ("slug", "kind", "areas", "published_at", "object_id")
    }
