"""Where links within the website lead."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from pages.addresses import addresses
from pages.models.block import Link
from pages.publishing.checks.findings import Finding, Level
from pages.publishing.checks.links import links
from pages.publishing.checks.own_addresses import lost, path_in, redirected
from pages.publishing.checks.own_text import words_of
from pages.publishing.checks.reading import ReadBlock, Reading


def chosen_page(reading: Reading) -> Iterator[Finding]:
    """Readers do not see a link to a page that is not published: the block leaves it out."""
    chosen = [(block, link) for block in reading.blocks for link in links_in(block)]
    pages = addresses({link.page_id for _block, link in chosen if link.page_id})
    for block, link in chosen:
        if not link.url and link.page_id not in pages:
            said = _("The link «%(text)s» leads to a page that is not published: it is not shown.")
            yield Finding(Level.WARNING, said % {"text": link.label}, block.place())


def links_in(read_block: ReadBlock) -> Iterable[Link]:
    block = read_block.block
    rows = block.rows.all() if hasattr(block, "rows") else ()
    return [link for link in (block, *rows) if isinstance(link, Link)]


def broken_link(reading: Reading) -> Iterator[Finding]:
    found = [(block, path_in(link, reading), name) for block, link, name in links(reading)]
    gone = lost({path for _block, path, _name in found if path})
    for block, path, name in found:
        if path in gone:
            yield _broken(block, name)
    for block in reading.written_here:
        # What django CMS leaves of a link to a page that has been deleted.
        for link in block.tree.xpath(".//*[@data-cms-error]"):
            yield _broken(block, words_of(link))


def _broken(block: ReadBlock, name: str) -> Finding:
    said = _("The link «%(text)s» leads to a page that is not there.") % {"text": name}
    return Finding(Level.WARNING, said, block.place(name))


def moved_link(reading: Reading) -> Iterator[Finding]:
    found = [(block, path_in(link, reading), name) for block, link, name in links(reading)]
    moved = redirected({path for _block, path, _name in found if path})
    for block, path, name in found:
        if path in moved:
            said = _("The link «%(text)s» has an old address. The new one is %(address)s.")
            values = {"text": name, "address": moved[path]}
            yield Finding(Level.WARNING, said % values, block.place(name))


def missing_anchor(reading: Reading) -> Iterator[Finding]:
    for block, link, name in links(reading):
        href = link.get("href", "")
        if href.startswith("#") and href[1:] not in reading.ids:
            said = _("The link «%(text)s» leads to a place that is not on this page.")
            yield Finding(Level.WARNING, said % {"text": name}, block.place(name))
