"""The pieces of an old body as blocks of a news item."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote, urlsplit

from cms.api import add_plugin
from cms.models import CMSPlugin
from cms.utils.placeholder import rescan_placeholders_for_obj
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, override

from pages import models
from pages.news.importing.body import Picture, Piece, Table, Words
from pages.news.importing.outcome import sentences
from pages.news.importing.pictures import Library
from pages.news.models import NewsContent
from pages.stored_blocks import SLOT

NOT_THE_EDITORS = {field.name for field in CMSPlugin._meta.get_fields()}
Fields = dict[str, Any]


def place(content: NewsContent, pieces: Sequence[Piece], library: Library) -> list[str]:
    """Returns what somebody should look at."""
    placeholder = rescan_placeholders_for_obj(content)[SLOT]
    notes = []
    for piece in pieces:
        try:
            plugin, fields = _block(piece, content.language, library)
        except ValidationError as error:
            notes.append(f"a picture in the text is left out: {'; '.join(sentences(error))}")
            continue
        add_plugin(placeholder, plugin, content.language, **fields)
        if isinstance(piece, Table) and not piece.caption:
            notes.append(f"a table without a caption is called {fields['caption']!r}")
    return notes


def _block(piece: Piece, language: str, library: Library) -> tuple[str, Fields]:
    if isinstance(piece, Words):
        return "NekTextPlugin", {"body": piece.html}
    if isinstance(piece, Table):
        return "NekTablePlugin", _table(piece, language)
    return "NekPicturePlugin", _picture(piece, library)


def _table(table: Table, language: str) -> Fields:
    with override(language):
        name = gettext("Table")
    return {
        "caption": table.caption or name,
        "content": "\n".join(" | ".join(cells) for cells in table.rows),
        "header_row": table.header_row,
        "header_column": table.header_column,
    }


def _picture(picture: Picture, library: Library) -> Fields:
    if not picture.src:
        raise ValidationError("it has no address")
    if picture.alt is None:
        raise ValidationError(f"{picture.src!r} has no alt attribute")
    alt = " ".join(picture.alt.split())
    words = {"alt": alt, "decorative": not alt, "caption": picture.caption}
    models.Picture(**words).clean_fields(exclude=NOT_THE_EDITORS | {"cmsplugin_ptr", "file"})
    return words | {"file": library.picture(_path(picture.src))}


def _path(src: str) -> str:
    try:
        return unquote(urlsplit(src).path)
    except ValueError:
        raise ValidationError(f"{src!r} is no address") from None
