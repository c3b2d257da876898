"""Rich text: what of HTML an editor's text may hold, and its plain words."""

import re
from collections.abc import Iterator

import nh3
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from lxml import html

TAGS = {
    *("h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "br"),
    *("a", "strong", "em", "cite", "q", "abbr", "span"),
}
# data-cms-href is a link to a page that follows the page when it moves.
ATTRIBUTES = {
    "a": {"href", "data-cms-href", "hreflang"},
    "abbr": {"title"},
    "*": {"lang"},
}
LONGEST = 200_000  # characters of cleaned HTML, a book's chapter or two
SCHEMES = {"http", "https", "mailto", "tel"}
PARAGRAPHS = "//p | //li[not(p)] | //h2 | //h3 | //h4"


def clean(body: str) -> str:
    """The same text without anything the design does not know."""
    renamed = re.sub(r"<(/?)b>", r"<\1strong>", re.sub(r"<(/?)i>", r"<\1em>", body))
    return nh3.clean(renamed, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def paragraphs(body: str) -> Iterator[str]:
    """Each paragraph, list item and heading as plain text, in order."""
    if not body.strip():
        return
    for element in html.fromstring(f"<div>{body}</div>").xpath(PARAGRAPHS):
        if text := " ".join(element.text_content().split()):
            yield text


def not_too_long(body: str) -> None:
    """A validator of what somebody writes or pastes; what cleaning takes away does not count."""
    if len(clean(body)) > LONGEST:
        raise ValidationError(
            _(
                "The text is too long. Divide it into several pages or shorten it. All you wrote is"
                " still here."
            )
        )
