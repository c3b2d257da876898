"""The paragraphs of Word documents and OpenDocument texts, out of the XML packed in them."""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 it is an exception

from lxml import etree

from pages.media.document_text import problems
from pages.media.document_text.problems import ProblemError

MOST_XML = 40_000_000  # bytes, unpacked
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# Styles of headings, tables of contents and captions, by how their names begin.
FURNITURE = ("heading", "overskrift", "title", "tittel", "toc", "innh", "caption", "bildetekst")
# What is deleted but kept to be looked at, and lists the program has made itself.
UNREAD = {f"{TEXT}tracked-changes", f"{TEXT}table-of-content", f"{TEXT}alphabetical-index"}
SPACES = {f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"}


def docx(file: BytesIO) -> Iterator[str]:
    for paragraph in xml(file, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val", "") if style is not None else ""
        if not name.lower().startswith(FURNITURE):
            yield "".join(_words_of_docx(paragraph))


def _words_of_docx(paragraph: etree._Element) -> Iterator[str]:
    """A text box stands inside a paragraph, and has paragraphs of its own."""
    for element in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen"):
        if next(element.iterancestors(f"{W}p")) is paragraph:
            yield (element.text or "") if element.tag == f"{W}t" else " "


def odt(file: BytesIO) -> Iterator[str]:
    for paragraph in xml(file, "content.xml").iter(f"{TEXT}p"):
        if not any(above.tag in UNREAD for above in paragraph.iterancestors()):
            yield "".join(_words_of_odt(paragraph))


def _words_of_odt(element: etree._Element) -> Iterator[str]:
    """Without notes, whose paragraphs come by themselves."""
    yield " " if element.tag in SPACES else element.text or ""
    for child in element:
        if child.tag != f"{TEXT}note" and isinstance(child.tag, str):
            yield from _words_of_odt(child)
        yield child.tail or ""


def xml(file: BytesIO, name: str) -> etree._Element:
    """One file of the archive, read no further than it may be large, and nothing it points to."""
    try:
        with ZipFile(file) as archive, archive.open(name) as part:
            data = part.read(MOST_XML + 1)
    except (BadZipFile, ZlibError, KeyError, EOFError, OSError, NotImplementedError) as error:
        raise ProblemError(problems.BROKEN) from error
    except RuntimeError as error:  # zipfile's word for a password
        raise ProblemError(problems.ENCRYPTED) from error
    if len(data) > MOST_XML:
        raise ProblemError(problems.TOO_LARGE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ProblemError(problems.BROKEN) from error
