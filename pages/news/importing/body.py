"""An old body's HTML as blocks: texts, with the pictures and tables between them."""

import html as entities
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten
from urllib.parse import urljoin

import nh3
from django.core.exceptions import ValidationError
from lxml import html
from lxml.html import HtmlElement

from pages import rich_text
from pages.news.importing import flat

READ = rich_text.TAGS | flat.BLOCKS | flat.INLINE | {"img"}
ATTRIBUTES = {"a": {"href", "hreflang"}, "abbr": {"title"}, "img": {"src", "alt"}, "*": {"lang"}}
# Gone with all that is in them.
GONE = {
    *("script", "style", "title", "template", "noscript", "iframe", "object", "video", "audio"),
    *("svg", "math", "select", "textarea", "button", "noembed", "noframes"),
}
TOLD = re.compile(r"<(iframe|object|embed|video|audio|form|svg)\b", re.IGNORECASE)

LONGEST_CAPTION = 200  # characters of a table's


@dataclass(frozen=True)
class Words:
    html: str


@dataclass(frozen=True)
class Picture:
    """alt is None where the HTML has none, and empty where it says: decoration."""

    src: str
    alt: str | None
    caption: str


@dataclass(frozen=True)
class Table:
    caption: str
    rows: Sequence[Sequence[str]]
    header_row: bool
    header_column: bool


Piece = Words | Picture | Table


def pieces(body: str, base: str) -> list[Piece]:
    """In their order; addresses in them are as from base."""
    root = _parsed(body)
    _resolve(root, base)
    _caption(root)
    flat.flatten(root)
    found = list(_split(root))
    if not any(isinstance(piece, Words | Table) for piece in found):
        raise ValidationError({"body": "no text is left of it"})
    return found


def dropped(body: str) -> list[str]:
    """The elements that readers may miss, by name."""
    return sorted({name.lower() for name in TOLD.findall(body)})


def first_words(found: Sequence[Piece], most: int) -> str:
    """The first paragraph that has any, cut between two words."""
    texts = "".join(piece.html for piece in found if isinstance(piece, Words))
    paragraphs = map(flat.line, html.fragment_fromstring(texts, "div").iter("p"))
    return shorten(next(filter(None, paragraphs), ""), most, placeholder=" …")


def _parsed(body: str) -> HtmlElement:
    known = nh3.clean(
        body,
        tags=READ,
        clean_content_tags=GONE,
        attributes=ATTRIBUTES,
        url_schemes=rich_text.SCHEMES,
        link_rel=None,
    )
    if len(known) > rich_text.LONGEST:
        raise ValidationError({"body": f"is longer than {rich_text.LONGEST:,} characters"})
    root = html.fragment_fromstring(known, create_parent="body")
    words = entities.unescape(nh3.clean(known, tags=set()))
    if _letters(words) != _letters(root.text_content()):  # libxml2 stops at a depth of 256
        raise ValidationError({"body": "its HTML is nested too deeply to be read"})
    return root


def _letters(text: str) -> str:
    return "".join(text.split())


def _resolve(root: HtmlElement, base: str) -> None:
    for element, attribute, address, _position in list(root.iterlinks()):
        if not address.startswith("#"):
            element.set(attribute, _joined(base, address))


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # no address at all
        return address


def _caption(root: HtmlElement) -> None:
    """A figure's caption goes with its picture."""
    for figure in root.iter("figure"):
        pictures, captions = list(figure.iter("img")), list(figure.iter("figcaption"))
        if len(pictures) == len(captions) == 1:
            pictures[0].set("caption", flat.line(captions[0]))
            captions[0].drop_tree()


def _split(root: HtmlElement) -> Iterator[Piece]:
    """A picture stands after the paragraph it was in."""
    words: list[str] = []
    for block in list(root):
        found = [_table(block)] if block.tag == "table" else _take_pictures(block)
        if block.tag != "table" and _prune(block):
            words.append(html.tostring(block, encoding="unicode", with_tail=False))
        if found and words:
            yield Words(rich_text.clean("".join(words)))
            words = []
        yield from found
    if words:
        yield Words(rich_text.clean("".join(words)))


def _take_pictures(block: HtmlElement) -> list[Piece]:
    images = list(block.iter("img"))
    for image in images:
        image.drop_tree()
    return [
        Picture(image.get("src", ""), image.get("alt"), image.get("caption", ""))
        for image in images
    ]


def _prune(block: HtmlElement) -> bool:
    """Drops what is empty inside it; whether words are left."""
    for element in reversed(list(block.iterdescendants())):
        if element.tag != "br" and not element.text_content().strip():
            element.drop_tree()
    return bool(block.text_content().strip())


def _table(table: HtmlElement) -> Table:
    rows, captions = flat.grid(table), list(table.iterchildren("caption"))
    return Table(
        caption=flat.line(captions[0])[:LONGEST_CAPTION] if captions else "",
        rows=[[flat.line(cell) for cell in row] for row in rows],
        header_row=all(cell.tag == "th" for cell in rows[0]),
        header_column=all(row[0].tag == "th" for row in rows[1:]),
    )
