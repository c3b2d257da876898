import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from pages.models.block import Block

CELL_BORDER = re.compile(r"\s*[|\t]\s*")


class Table(Block):
    """Figures or names in rows; typed or pasted from a spreadsheet."""

    caption = models.CharField(_("caption"), max_length=200)
    content = models.TextField(
        _("cells"),
        help_text=_(
            "One row per line, with | between the cells. Cells from a spreadsheet can be pasted."
        ),
    )
    header_row = models.BooleanField(_("the first row is headings"), default=True)
    header_column = models.BooleanField(_("the first column is headings"), default=False)

    class Meta:
        verbose_name = _("table")

    @property
    def grid(self) -> list[list[str]]:
        """Rows of cells, as they were typed."""
        lines = (line for line in self.content.splitlines() if line.strip())
        return [CELL_BORDER.split(line.strip(" \r\n")) for line in lines]

    def clean(self) -> None:
        widths = [len(row) for row in self.grid]
        for number, width in enumerate(widths, start=1):
            if width != widths[0]:
                message = _("Row %(row)s has %(cells)s cells, the first row has %(first)s.")
                values = {"row": number, "cells": width, "first": widths[0]}
                raise ValidationError({"content": message % values})

    def text_parts(self) -> Iterator[str]:
        yield self.caption
        yield from (" ".join(row) for row in self.grid)
