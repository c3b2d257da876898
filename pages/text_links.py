"""Links to pages of ours inside rich text, which follow a page when it moves.

djangocms-text leads them too, with queries for each text and each page.
"""

import re

from lxml import html

from pages.addresses import Address, nearest

# As in HTML, or as in HTML within JSON.
TO_PAGE = re.compile(r'data-cms-href=\\?"cms\.page:(\d{1,9})\\?"')


def pages_in(text: str) -> set[int]:
    return {int(key) for key in TO_PAGE.findall(text)}


def led(body: str, pages: dict[int, dict[str, Address]], language: str) -> str:
    """The text with each such link to where its page is now; where there is none, just its words.

    What is left of those is marked as upstream marks it, which the checks before publishing find.
    """
    if not TO_PAGE.search(body):
        return body
    root = html.fragment_fromstring(body, create_parent="div")
    for link in root.iterfind(".//a[@data-cms-href]"):
        key = link.attrib.pop("data-cms-href").removeprefix("cms.page:")
        address = nearest(pages.get(int(key), {}) if key.isdecimal() else {}, language)
        if address:
            link.set("href", address.url)
        else:
            link.attrib.pop("href", None)
            link.tag = "span"
            link.set("data-cms-error", "ref-not-found")
    return html.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")
