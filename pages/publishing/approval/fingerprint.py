"""Knows a text again."""

import hashlib
import json
from typing import Any

from django.db.models import Field, ManyToManyField, Model
from djangocms_versioning.models import Version
from filer.models import File

from pages.publishing.comparison.version_contents import blocks, contents, fields, options, rows


def fingerprint(version: Version) -> str:
    """Another one for every change readers could see; the same in every language of the admin."""
    said = [_raw(each) for each in (*contents(version), *blocks(version))]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def _raw(each: Model) -> list[Any]:
    own = [[field.name, _stored(each, field)] for field in fields(each)]
    return [options(each).label, own, [_raw(row) for row in rows(each)]]


def _stored(each: Model, field: Field) -> Any:  # noqa: ANN401 whatever a field holds
    if isinstance(field, ManyToManyField):
        keys = getattr(each, field.name).values_list("pk", flat=True) if each.pk else ()
        return sorted(keys)
    value = getattr(each, field.attname)
    if value and issubclass(field.related_model or Model, File):
        return [value, getattr(each, field.name).sha1]  # a file that is replaced keeps its key
    return value if isinstance(value, str | int | bool | None) else str(value)
