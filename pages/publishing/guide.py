"""The editors' guide, docs/redaktor.md, as a page of the admin."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe
from markdown import Markdown

TITLE = re.compile(r"\A# .+\n")
# Pictures lie among the static files, whose addresses change with their content.
PICTURE = re.compile(r"\]\(\.\./static/([^)]+)\)")


@dataclass(frozen=True)
class Guide:
    contents: SafeString  # its headings, as a list of links
    body: SafeString


@cache
def guide() -> Guide:
    """Read once: it comes with the code."""
    source = (Path(settings.BASE_DIR) / "docs/redaktor.md").read_text(encoding="utf-8")
    source = PICTURE.sub(lambda found: f"]({static(found[1])})", TITLE.sub("", source))
    markdown = Markdown(
        extensions=["tables", "toc", "sane_lists"],
        extension_configs={"toc": {"toc_depth": "2-2"}},
        output_format="html",
    )
    body = markdown.convert(source)
    # A wide table is scrolled by itself, with the keyboard too.
    body = body.replace("<table>", '<div class="guide-table" tabindex="0"><table>')
    body = body.replace("</table>", "</table></div>")
    # Nobody but us writes it.
    return Guide(mark_safe(markdown.toc), mark_safe(body))  # noqa: S308
