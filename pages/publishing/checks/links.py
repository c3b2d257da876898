"""What a link says of itself."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from lxml.html import HtmlElement

from pages.models import ContactCard
from pages.publishing.checks.findings import Finding, Level
from pages.publishing.checks.own_text import words_of
from pages.publishing.checks.reading import ReadBlock, Reading

# Words that say nothing of where a link leads, in all our languages: a link may be in any of them.
VAGUE = frozenset(
    {
        *("her", "klikk her", "trykk her", "se her", "les mer", "les mer her", "les her", "mer"),
        *("mer informasjon", "lenke", "link", "se mer", "denne lenken", "denne siden", "neste"),
        *("klikk", "les videre", "gå hit", "her finner du", "last ned", "finn ut mer", "besøk"),
        *("klikk her for å lese mer", "se lenke", "mer her", "åpne", "vis mer", "nettside"),
        *("trykk på lenken", "sjå her", "les meir", "les meir her", "meir", "meir informasjon"),
        *("lenkje", "sjå meir", "denne lenkja", "denne sida", "les vidare", "finn ut meir"),
        *("meir her", "vis meir", "sjå lenkje", "here", "click here", "read more", "more"),
        *("this link", "this page", "learn more", "see more", "more information", "download"),
        *("find out more", "continue reading", "go here", "website", "read more here"),
    }
)
BARE_URL = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def links(reading: Reading) -> Iterator[tuple[ReadBlock, HtmlElement, str]]:
    """Each link an editor has written, with what it is called."""
    for block in reading.written_here:
        for link in block.tree.iter("a"):
            if link.get("href") is not None:
                yield block, link, name_of(link)


def name_of(link: HtmlElement) -> str:
    pictures = " ".join(str(alt) for alt in link.xpath(".//img/@alt"))
    return words_of(link) or (link.get("aria-label") or "").strip() or pictures.strip()


def empty_link(reading: Reading) -> Iterator[Finding]:
    for block, link, name in links(reading):
        if not name:
            said = _("A link to %(address)s has no text. Write where it leads, or remove it.")
            address = {"address": link.get("href") or "«»"}
            yield Finding(Level.ERROR, said % address, block.place())


def vague_link(reading: Reading) -> Iterator[Finding]:
    for block, _link, name in links(reading):
        if " ".join(re.sub(r"[^\w\s]", " ", name.lower()).split()) in VAGUE:
            said = _("The link «%(text)s» does not say where it leads.") % {"text": name}
            yield Finding(Level.WARNING, said, block.place(name))


def bare_address(reading: Reading) -> Iterator[Finding]:
    """A contact card shows the address of its website on purpose."""
    for block, _link, name in links(reading):
        if BARE_URL.fullmatch(name) and not isinstance(block.block, ContactCard):
            said = _("A link shows its address. Write in words where it leads.")
            yield Finding(Level.WARNING, said, block.place(name))


def same_text_elsewhere(reading: Reading) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for block, link, name in links(reading):
        href = link.get("href", "").rstrip("/")
        if name and first.setdefault(name.lower(), href) != href:
            said = _("Two links say «%(text)s» and lead to different places.") % {"text": name}
            yield Finding(Level.WARNING, said, block.place(name))


def unsafe_address(reading: Reading) -> Iterator[Finding]:
    for block, link, name in links(reading):
        if link.get("href", "").lower().startswith("http://"):
            said = _("The link «%(text)s» leads to an unencrypted address. Try it with https.")
            yield Finding(Level.WARNING, said % {"text": name}, block.place(name))
