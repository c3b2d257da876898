"""The text of a piece of HTML that its writer answers for: not what is quoted or foreign."""

from collections.abc import Iterator
from copy import deepcopy

from lxml.html import HtmlElement

BORDER = "\u2029"
BORDERS = (
    *("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "caption", "summary"),
    *("figcaption", "div", "section", "ul", "ol", "table", "tr", "details", "figure", "br"),
)
OTHERS_WORDS = ".//blockquote | .//q | .//cite | .//svg"


def pieces(tree: HtmlElement, language: str) -> Iterator[str]:
    """Each paragraph, list item, heading, cell and alternative text, in order."""
    tree = deepcopy(tree)
    for element in [*tree.xpath(OTHERS_WORDS), *tree.xpath(".//*[@lang]")]:
        if element.get("lang") != language and element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter(*BORDERS):
        element.text = BORDER + (element.text or "")
        element.tail = BORDER + (element.tail or "")
    for image in tree.iter("img"):
        image.tail = BORDER.join(("", image.get("alt") or "", image.tail or ""))
    for piece in tree.text_content().replace("\u00ad", "").split(BORDER):
        if folded := " ".join(piece.split()):
            yield folded


def words_of(element: HtmlElement) -> str:
    """The element's text with white space folded and soft hyphens dropped."""
    return " ".join(element.text_content().replace("\u00ad", "").split())
