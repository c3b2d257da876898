"""The documents that a text leads to or shows."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from pages.links.documents_in import document_name


def file_names(tree: HtmlElement) -> Iterator[str]:
    for address in tree.xpath(".//a/@href | .//object/@data | .//embed/@src"):
        if name := document_name(str(address)):
            yield name
