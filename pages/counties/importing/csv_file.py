"""A file's bytes as rows; or in plain words why they are none."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from pages.counties.columns import COLUMNS, Column, column

MOST_BYTES = 2 * 1024**2  # thousands of centres
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")  # how UTF-16 begins
DELIMITERS = ";,\t"
TWICE = re.compile("Ã[¥¸¦…˜†]")  # «å» and the like, which a program has read in a wrong encoding


class FileRefusedError(ValueError):
    """Nothing of the file can be read; the message is for whoever sent it."""


@dataclass(frozen=True)
class Line:
    """A row by its line in the file, its cells by field; None where they do not fit the head."""

    number: int
    cells: dict[str, str] | None


def refuse_size(size: int | None) -> None:
    """Asked before anything is read."""
    if (size or 0) > MOST_BYTES:
        said = _("The file is too large: %(size)s MB. A file of career centres is at most 2 MB.")
        raise FileRefusedError(said % {"size": f"{(size or 0) / 1024**2:.0f}"})


def text_of(data: bytes) -> str:
    """UTF-8 with or without a mark, else what Excel on Windows writes."""
    refuse_size(len(data))
    if data.startswith(WIDE_MARKS) or b"\0" in data:
        raise FileRefusedError(_not_text())
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if TWICE.search(text):
            break
        return text
    raise FileRefusedError(_not_text())


def _not_text() -> str:
    return _(
        "The file is not a CSV file in UTF-8 or Windows-1252. In Excel, choose «Save as» and «CSV"
        " UTF-8»."
    )


def lines(text: str) -> Iterator[Line]:
    """Every row with something in it. What is wrong with the file as a whole is said first."""
    head, _newline, _rest = text.partition("\n")
    delimiter = max(DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        columns = _columns(next(reader, []))
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Line(reader.line_num, _by_field(columns, cells))
    except csv.Error:
        said = _("Line %(line)s cannot be read as CSV: a quotation mark may be missing.")
        raise FileRefusedError(said % {"line": reader.line_num}) from None


def _columns(head: list[str]) -> list[Column | None]:
    found = [column(heading) for heading in head]
    missing = [each.heading for each in COLUMNS if each.required and each not in found]
    if missing:
        said = _("The first line lacks these columns: %(columns)s.")
        raise FileRefusedError(said % {"columns": ", ".join(missing)})
    known = [each for each in found if each]
    if twice := {each.heading for each in known if known.count(each) > 1}:
        said = _("These columns are there twice: %(columns)s.")
        raise FileRefusedError(said % {"columns": ", ".join(sorted(twice))})
    if unknown := [heading for heading, each in zip(head, found, strict=True) if not each]:
        said = _("There is no place for these columns: %(columns)s. Known are: %(known)s.")
        names = {"columns": ", ".join(unknown), "known": ", ".join(c.heading for c in COLUMNS)}
        raise FileRefusedError(said % names)
    return found


def _by_field(columns: list[Column | None], cells: list[str]) -> dict[str, str] | None:
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        return None
    pairs = zip(columns, cells, strict=False)
    return {each.field: plain(cell) for each, cell in pairs if each}


def plain(cell: str) -> str:
    """Without the mark that keeps spreadsheets from calculating (see exporting)."""
    cell = " ".join(cell.split())
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell
