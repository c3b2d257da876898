from dataclasses import dataclass
from typing import Any

from cms.plugin_pool import plugin_pool
from django.template import Context
from django.utils.translation import gettext_lazy as _

from pages.cms_plugins.block import BlockPlugin
from pages.models import Table


@dataclass(frozen=True)
class TableRow:
    """heading is None where the first column is not headings."""

    heading: str | None
    cells: list[str]


@plugin_pool.register_plugin
class NekTablePlugin(BlockPlugin):
    model = Table
    name = _("Table")
    module = _("Text")
    sentence = _("Figures or facts in rows and columns.")
    render_template = "pages/plugins/table.html"
    formfield_overrides = {}

    def shown(self, context: Context, instance: Table) -> dict[str, Any]:
        grid = instance.grid
        header = grid.pop(0) if grid and instance.header_row else None
        return {"header": header, "rows": [table_row(instance, cells) for cells in grid]}


def table_row(table: Table, cells: list[str]) -> TableRow:
    return TableRow(cells[0], cells[1:]) if table.header_column else TableRow(None, cells)
