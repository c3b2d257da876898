"""Any HTML as paragraphs, headings, lists, quotations and tables side by side."""

from copy import deepcopy

from lxml.html import HtmlElement, builder

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LOWEST = 4  # h4 is the least that a text may hold
KEPT = {*HEADINGS, "p", "ul", "ol", "li", "blockquote", "table"}
# What only sets other things apart: a paragraph if it holds words itself, else nothing.
BOXES = {
    *("div", "section", "article", "header", "footer", "main", "aside", "nav", "address"),
    *("center", "pre", "figure", "figcaption", "form", "fieldset", "details", "summary"),
    *("dl", "dt", "dd", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
}
BLOCKS = KEPT | BOXES
INLINE = {"a", "strong", "em", "b", "i", "cite", "q", "abbr", "span"}
NOT_IN_CELLS = ("a", "img", "table", "ul", "ol", "blockquote", *HEADINGS)
LEAST = 2  # rows and columns, else a table only sets things apart
BORDERS = "|\t"  # what a table block reads as the border between two cells


def flatten(root: HtmlElement) -> None:
    """Within root, which is a body and stays."""
    _rename(root)
    for table in list(root.iter("table")):
        if not grid(table):
            table.tag = "div"
    for heading in root.iter(*HEADINGS):
        for block in list(heading.iterdescendants(*BLOCKS)):
            _open(block)
    for element in list(root.iterdescendants(*BOXES, *INLINE)):
        if not any(parent.tag == "table" for parent in element.iterancestors()):
            _unbox(element)
    for parent in [root, *root.iter("blockquote"), *root.xpath(".//li[p]")]:
        _wrap_loose(parent)


def grid(table: HtmlElement) -> list[list[HtmlElement]]:
    """Its cells, if all are plain words in equal rows; else nothing."""
    rows = [list(row.iterchildren("td", "th")) for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    stands_alone = not any(parent.tag in KEPT for parent in table.iterancestors())
    regular = len(rows) >= LEAST and {len(row) for row in rows} == {max(LEAST, len(rows[0]))}
    return rows if stands_alone and regular and all(map(_is_plain, cells)) else []


def _is_plain(cell: HtmlElement) -> bool:
    marked = next(cell.iterdescendants(*NOT_IN_CELLS), None) is not None
    return not marked and not any(border in cell.text_content().strip() for border in BORDERS)


def line(element: HtmlElement) -> str:
    """Its words in one line, also those that only a block keeps apart."""
    copy = deepcopy(element)
    for part in copy.iterdescendants("br", *BLOCKS):
        part.tail = f" {part.tail or ''}"
    return " ".join(copy.text_content().split())


def _rename(root: HtmlElement) -> None:
    """The levels in use become h2, h3, h4, as under a page's own h1."""
    levels = sorted({element.tag for element in root.iter(*HEADINGS)})
    names = {tag: f"h{min(number, LOWEST)}" for number, tag in enumerate(levels, start=2)}
    names |= {"b": "strong", "i": "em"}
    for element in root.iter(*HEADINGS, "b", "i"):
        element.tag = names[element.tag]


def _unbox(element: HtmlElement) -> None:
    if next(element.iterdescendants(*BLOCKS), None) is not None:
        _open(element)
    elif element.tag in BOXES:
        element.tag = "p"


def _open(element: HtmlElement) -> None:
    """Leaves what is in it where it is, apart from what follows."""
    element.tail = f" {element.tail or ''}"
    element.drop_tag()


def _wrap_loose(parent: HtmlElement) -> None:
    """Words between the blocks become paragraphs."""
    children, paragraph = list(parent), builder.P(parent.text or "")
    parent.clear(keep_tail=True)
    for child in children:
        if child.tag not in BLOCKS:
            paragraph.append(child)
            continue
        _append(parent, paragraph)
        paragraph, child.tail = builder.P(child.tail or ""), None
        parent.append(child)
    _append(parent, paragraph)


def _append(parent: HtmlElement, paragraph: HtmlElement) -> None:
    if paragraph.text_content().strip() or next(paragraph.iter("img"), None) is not None:
        parent.append(paragraph)
