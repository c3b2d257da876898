"""The kinds of listed content. Each is known by the model of its contents."""

from typing import Any

from django.apps import apps
from django.db.models import Model

from pages.entries.models import Entry, EntryAddress, EntryContent

Kind = type[EntryContent]


def kinds() -> list[Kind]:
    return [model for model in apps.get_models() if issubclass(model, EntryContent)]


def name(kind: Kind) -> str:
    """As programs know it: "news"."""
    return kind._meta.app_label


def entries(kind: Kind) -> type[Entry]:
    return _at_the_end_of(kind, "item")


def addresses(kind: Kind) -> type[EntryAddress]:
    return _at_the_end_of(entries(kind), "addresses")


def _at_the_end_of(model: type[Model], relation: str) -> Any:  # noqa: ANN401 the caller knows which
    return model._meta.get_field(relation).related_model
