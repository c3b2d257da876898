"""What of HTML is running text, and how many words of each form it has.

It is the way the state counts: paragraphs of more than ten words, without what surrounds them.
"""

import re
import uuid
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby

from lxml.html import HtmlElement

from pages.written_forms.detection import Paragraph, paragraphs, written_form

MORE_THAN = 10  # words
FORMS = ("nb", "nn", "en")
# Headings, what names a table or a picture, what is pressed or filled in, what leads about.
FURNITURE = (
    "self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6 or self::caption"
    " or self::th or self::summary or self::figcaption or self::nav or self::button"
    " or self::form or self::label or self::dt"
)
LINKED = 0.5  # as much of a paragraph in links makes it an entry of a list of links
MAY_BE_LINKS = ("p", "li", "td", "dd")
LETTER = re.compile(r"[^\W\d_]")
NO_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Counted:
    """A paragraph, or the part of one in another language."""

    fingerprint: uuid.UUID
    form: str
    words: int


def counted(found: Iterable[Paragraph], language: str) -> Iterator[Counted]:
    """The parts of a paragraph of more than ten words, those of other languages left out."""
    for _number, parts in groupby(found, key=lambda paragraph: paragraph.number):
        together = [(part, words_in(part.text)) for part in parts]
        if sum(words for _part, words in together) > MORE_THAN:
            for part, words in together:
                form = form_of(part, language) if words else ""
                if form in FORMS:
                    yield Counted(fingerprint(part.text, form), form, words)


def form_of(part: Paragraph, language: str) -> str:
    """As it is marked; else as it reads; else as the page says."""
    return part.quoted_as or written_form(part.text) or language


def in_html(tree: HtmlElement, language: str) -> Iterator[Counted]:
    return counted(paragraphs(running_text(tree), language), language)


def in_lines(texts: Iterable[str], language: str) -> Iterator[Counted]:
    """Of paragraphs without marks, as in documents."""
    return counted(
        (Paragraph(text, language, number=number) for number, text in enumerate(texts)), language
    )


def running_text(tree: HtmlElement) -> HtmlElement:
    """A copy without furniture."""
    tree = deepcopy(tree)
    for element in tree.xpath(f".//*[{FURNITURE}]"):
        remove(element)
    for element in [each for each in tree.iter(*MAY_BE_LINKS) if is_link_list_entry(each)]:
        remove(element)
    return tree


def remove(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def is_link_list_entry(element: HtmlElement) -> bool:
    """More link than text around it; a whole list in which that is so counts as entries."""
    links = element.findall(".//a")
    if not links:
        return False
    linked = sum(words_in(link.text_content()) for link in links)
    return linked > LINKED * words_in(element.text_content())


def words_in(text: str) -> int:
    """What stands between spaces and has a letter in it."""
    return sum(1 for token in text.split() if token.isalpha() or LETTER.search(token))


def fingerprint(text: str, form: str) -> uuid.UUID:
    """The same for the same words in the same form, however they are set."""
    words = NO_WORDS.sub(" ", text.casefold()).strip()
    return uuid.UUID(bytes=blake2b(f"{form} {words}".encode(), digest_size=16).digest())
