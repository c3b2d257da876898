"""{% contents %}…{% endcontents %}: gives the headings inside names, and lists them."""

import re
from dataclasses import dataclass
from html import unescape

from django import template
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe

from pages.slugs import slug

register = template.Library()
# Our own blocks and cleaned rich text write these headings: always <h2 …>…</h2>, never nested.
HEADING = re.compile(r"<h2(?P<attributes>(?:\s[^>]*)?)>(?P<inner>.*?)</h2>", re.DOTALL)


@dataclass(frozen=True)
class Heading:
    id: str
    text: str


@register.tag("contents")
def contents(parser: template.base.Parser, token: template.base.Token) -> "ContentsNode":
    nodelist = parser.parse(("endcontents",))
    parser.delete_first_token()
    return ContentsNode(nodelist)


class ContentsNode(template.Node):
    def __init__(self, nodelist: template.NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        content, headings = name_headings(self.nodelist.render(context))
        details = context.get("page_details")
        shown = {
            "headings": headings,
            "content": content,
            "show_contents": bool(details and details.show_contents and len(headings) > 1),
        }
        around = {str(name): value for name, value in context.flatten().items()}
        return render_to_string("parts/with_contents.html", around | shown)


def name_headings(content: str) -> tuple[SafeString, list[Heading]]:
    """The HTML with an id on every h2, and the headings in order. No block gives one itself."""
    headings: list[Heading] = []

    def name(match: re.Match[str]) -> str:
        attributes, inner = match["attributes"], match["inner"]
        text = " ".join(unescape(strip_tags(inner)).split())
        heading = Heading(free_id(text, {heading.id for heading in headings}), text)
        headings.append(heading)
        return f'<h2{attributes} id="{heading.id}">{inner}</h2>'

    return mark_safe(HEADING.sub(name, content)), headings  # noqa: S308 rendered by templates


def free_id(text: str, taken: set[str]) -> str:
    stem = slug(text) or "del"
    number = 1
    while (candidate := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return candidate
