"""What a version says, as plain data that can be compared with another's."""

from collections.abc import Iterator
from typing import Any

from cms.models import CMSPlugin
from django.db.models import Field, ForeignKey, ManyToManyField, Model
from django.utils.formats import localize
from django.utils.html import escape
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from djangocms_text.fields import HTMLField
from djangocms_text.models import AbstractText
from djangocms_versioning.models import Version
from filer.models import File

from pages.publishing.comparison.pairing import Part
from pages.publishing.comparison.texts import Text
from pages.publishing.comparison.version_contents import blocks, contents, options
from pages.publishing.comparison.version_contents import fields as fields_of
from pages.publishing.comparison.version_contents import rows as rows_of

LABELS = {"meta_description": gettext_lazy("lead")}  # what this site shows it as


def fields(version: Version) -> list[Text]:
    """Title, lead, address and details."""
    return [_text(each, field) for each in contents(version) for field in fields_of(each)]


def parts(version: Version) -> list[Part]:
    """The blocks, in order."""
    return [part(block) for block in blocks(version)]


def part(block: CMSPlugin) -> Part:
    return Part(capfirst(str(options(block).verbose_name)), tuple(_block_texts(block)))


def _is_html(each: Model, field: Field) -> bool:
    return isinstance(field, HTMLField) or (isinstance(each, AbstractText) and field.name == "body")


def _text(each: Model, field: Field) -> Text:
    label = capfirst(str(LABELS.get(field.name, field.verbose_name)))
    return Text(label, _shown(each, field), _is_html(each, field), key=str(field))


def _block_texts(block: CMSPlugin) -> Iterator[Text]:
    yield from (text for field in fields_of(block) if (text := _text(block, field)).value)
    if rows := rows_of(block):
        label = capfirst(str(options(rows[0]).verbose_name_plural))
        yield Text(label, "".join(_row(row) for row in rows), is_html=True)


def _row(row: Model) -> str:
    texts = (_text(row, field) for field in fields_of(row))
    return "".join(
        text.value if text.is_html else f"<p>{escape(text.value)}</p>"
        for text in texts
        if text.value
    )


def _shown(each: Model, field: Field) -> str:
    if isinstance(field, ManyToManyField):
        return ", ".join(str(one) for one in _related(each, field))
    if isinstance(field, ForeignKey):
        return _target(getattr(each, field.name))
    value = getattr(each, field.name)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if field.choices and value is not None:
        return str(getattr(each, f"get_{field.name}_display")())
    if isinstance(value, list):
        names = dict(getattr(getattr(field, "base_field", None), "choices", None) or ())
        return ", ".join(str(names.get(one, one)) for one in value)
    return _plain(value)


def _plain(value: Any) -> str:  # noqa: ANN401 whatever a field holds
    if value is None:
        return ""
    if hasattr(value, "tzinfo"):
        value = localtime(value)
    return value if isinstance(value, str) else str(localize(value))


def _target(target: Model | None) -> str:
    if target is None:
        return ""
    if isinstance(target, File):
        return f"{target.label} ({target.url})"
    return str(target)


def _related(each: Model, field: Field) -> Iterator[Model]:
    yield from getattr(each, field.name).order_by("pk") if each.pk else ()
