"""A page's text as part of a longer document: its headings, with names of their own."""

import re

from django.utils.safestring import SafeString, mark_safe

from pages.templatetags.contents import name_headings

LEVEL = re.compile(r"<(/?)h([1-5])\b")
# A heading's name, and a link to one.
NAME = re.compile(r'(<h2\b[^>]*? id="|href="#)([^"]+)"')


def named(html: str, place: str) -> SafeString:
    """A heading is found by the name it has on its page, after that of the page."""
    content, headings = name_headings(html)
    names = {heading.id for heading in headings}

    def name(match: re.Match[str]) -> str:
        return f'{match[1]}{place}--{match[2]}"' if match[2] in names else match[0]

    return mark_safe(NAME.sub(name, content))  # noqa: S308 rendered by templates


def a_level_down(html: str) -> SafeString:
    lower = LEVEL.sub(lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}", html)
    return mark_safe(lower)  # noqa: S308 rendered by templates
