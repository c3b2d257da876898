from collections.abc import Iterator

from django.utils.translation import gettext as _
from lxml.html import HtmlElement

from pages.publishing.checks.findings import Finding, Level, Place
from pages.publishing.checks.own_text import words_of
from pages.publishing.checks.reading import ReadBlock, Reading

LONGEST_HEADING = 80
SENTENCE_ENDS = (".", ":", "!", "?", ",", ";")


def headings(reading: Reading) -> Iterator[tuple[ReadBlock, HtmlElement, int]]:
    for block in reading.blocks:
        for element in block.tree.iter("h1", "h2", "h3", "h4", "h5", "h6"):
            yield block, element, int(element.tag[1])


def main_heading(reading: Reading) -> Iterator[Finding]:
    """One h1 on the page: the title's, or on the front page a hero's."""
    main = [(block, element) for block, element, level in headings(reading) if level == 1]
    if not reading.has_heading and not main:
        yield Finding(Level.ERROR, _("The page has no main heading. Add a hero."), Place())
    for block, element in main if reading.has_heading else main[1:]:
        said = _("The page has a main heading already. Make this one smaller.")
        yield Finding(Level.ERROR, said, block.place(words_of(element)))


def skipped_level(reading: Reading) -> Iterator[Finding]:
    before = 1
    for block, element, level in headings(reading):
        if level > before + 1:
            said = _(
                "A heading at level %(level)s follows one at level %(before)s. Use level %(right)s."
            ) % {"level": level, "before": before, "right": before + 1}
            yield Finding(Level.ERROR, said, block.place(words_of(element)))
        before = level


def empty_heading(reading: Reading) -> Iterator[Finding]:
    for block, element, _level in headings(reading):
        if not words_of(element):
            said = _("A heading has no text. Write one or take the heading away.")
            yield Finding(Level.ERROR, said, block.place())


def bold_as_heading(reading: Reading) -> Iterator[Finding]:
    """Screen readers do not find it, and it does not stand in «On this page»."""
    for block in reading.written_here:
        for paragraph in block.tree.xpath(".//p[count(*) = 1 and strong]"):
            text = words_of(paragraph)
            if looks_like_heading(text) and text == words_of(paragraph[0]):
                said = _("A paragraph in bold stands as a heading. Make it a heading.")
                yield Finding(Level.WARNING, said, block.place(text))


def looks_like_heading(text: str) -> bool:
    return 0 < len(text) <= LONGEST_HEADING and not text.endswith(SENTENCE_ENDS)
