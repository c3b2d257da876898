"""The text of a piece of HTML that its writer answers for: not what is quoted or foreign."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from pages.paragraphs import folded, paragraphs


def pieces(tree: HtmlElement, language: str) -> Iterator[str]:
    """Each paragraph, list item, heading, cell and alternative text, in order."""
    for paragraph in paragraphs(tree, language, alternatives=True):
        if not paragraph.quoted_as and not paragraph.is_cited:
            yield paragraph.text


def words_of(element: HtmlElement) -> str:
    """The element's text with white space folded and soft hyphens dropped."""
    return folded([element.text_content()])
