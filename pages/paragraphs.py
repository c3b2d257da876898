"""The paragraphs of HTML, each with the language it is marked as."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html
from lxml.html import HtmlElement

BORDERS = frozenset(
    {
        *("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "caption", "summary", "dt"),
        *("figcaption", "div", "section", "ul", "ol", "table", "tr", "details", "figure", "br"),
        *("dd", "dl", "blockquote", "article", "aside", "header", "footer", "nav", "main", "form"),
        *("hr", "address", "pre", "legend", "fieldset", "label", "button", "option", "title"),
    }
)
OTHERS_WORDS = frozenset({"blockquote", "q", "cite"})
SILENT = frozenset({"script", "style", "template", "svg", "noscript"})
UNKNOWN = "und"  # what `lang=""` says
SAME = {"no": "nb"}  # «norsk» is bokmål, if nobody says which


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, list item, heading or cell, or what of one is in another language.

    The parts of one have the same number.
    """

    text: str
    language: str  # of the page
    quoted_as: str = ""  # the language it is marked as, where that is another
    is_cited: bool = False  # somebody else's words, by a mark of HTML
    number: int = 0


def paragraphs(
    content: HtmlElement | str, language: str, *, alternatives: bool = False
) -> Iterator[Paragraph]:
    """In order. With the pictures' alternative texts if asked for, each as a paragraph."""
    tree = parsed(content) if isinstance(content, str) else content
    reader = _Reader(language)
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            yield from reader.enter(element)
            if element.tag in SILENT:
                walk.skip_subtree()
            else:
                reader.add(element.text)
            if alternatives and element.tag == "img":
                yield from reader.alone(element.get("alt"))
        else:
            if event == "end":
                yield from reader.leave(element)
            if element is not tree:
                reader.add(element.tail)


def parsed(markup: str) -> HtmlElement:
    """A whole document or a piece of one. As bytes: text that names its encoding is refused."""
    whole = markup if "<html" in markup else f"<div>{markup}</div>"
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    return html.fromstring(whole.replace("\0", " ").encode(errors="replace"), parser=parser)


def language_of(element: HtmlElement) -> str | None:
    """What it is marked as, without its country; None if it is not marked."""
    mark = element.get("lang")
    if mark is None:
        return None
    name = mark.strip().lower().split("-")[0] or UNKNOWN
    return SAME.get(name, name)


@dataclass
class _Reader:
    """The paragraph that is being read, and the marks of the elements it stands in."""

    language: str
    number: int = 0
    marks: list[tuple[str, bool]] = field(default_factory=lambda: [("", False)])
    parts: dict[tuple[str, bool], list[str]] = field(default_factory=dict)

    def enter(self, element: HtmlElement) -> Iterator[Paragraph]:
        if element.tag in BORDERS:
            yield from self.finished()
        quoted_as, is_cited = self.marks[-1]
        marked = language_of(element)
        if marked is not None:
            quoted_as = "" if marked == self.language else marked
        is_cited = is_cited or (element.tag in OTHERS_WORDS and marked != self.language)
        self.marks.append((quoted_as, is_cited))

    def leave(self, element: HtmlElement) -> Iterator[Paragraph]:
        if element.tag in BORDERS:
            yield from self.finished()
        self.marks.pop()

    def add(self, text: str | None) -> None:
        if text:
            self.parts.setdefault(self.marks[-1], []).append(text)

    def alone(self, text: str | None) -> Iterator[Paragraph]:
        yield from self.finished()
        self.add(text)
        yield from self.finished()

    def finished(self) -> Iterator[Paragraph]:
        found = [(mark, folded(parts)) for mark, parts in self.parts.items()]
        self.parts.clear()
        for (quoted_as, is_cited), text in found:
            if text:
                yield Paragraph(text, self.language, quoted_as, is_cited, self.number)
        self.number += any(text for _mark, text in found)


def folded(parts: list[str]) -> str:
    return " ".join("".join(parts).replace("\u00ad", "").split())
