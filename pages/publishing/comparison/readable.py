"""HTML as lines of text: what a reader meets, and the addresses behind the links."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from lxml import etree, html

OWN_LINE = ("p", "li", "h2", "h3", "h4", "blockquote", "ul", "ol", "div", "br")
HEADINGS = {"h2": "2", "h3": "3", "h4": "4"}


def readable(body: str) -> str:
    """Each paragraph, list item and heading on a line of its own."""
    if not body.strip():
        return ""
    root = html.fragment_fromstring(body, create_parent="div")
    lines = (" ".join(line.split()) for line in "".join(_pieces(root)).split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(root: html.HtmlElement) -> Iterator[str]:
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event == "start":
            yield _before(element) + _flat(element.text)
        elif event == "end":
            yield _after(element) + _flat(element.tail)
        else:
            yield _flat(element.tail)


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ")


def _before(element: html.HtmlElement) -> str:
    line = "\n" if element.tag in OWN_LINE else ""
    if element.tag in HEADINGS:
        line += "{}: ".format(_("Heading %(level)s") % {"level": HEADINGS[element.tag]})
    return line + ("• " if element.tag == "li" else "")


def _after(element: html.HtmlElement) -> str:
    address = element.get("data-cms-href") or element.get("href")
    shown = f" ({address})" if element.tag == "a" and address else ""
    return shown + ("\n" if element.tag in OWN_LINE else "")
