"""The documents that a text leads to or shows, by their names in the media library."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from django.conf import settings
from lxml.html import HtmlElement

from pages.links.links_in import is_ours

ENDINGS = (".pdf", ".docx", ".odt")


def file_names(tree: HtmlElement) -> Iterator[str]:
    for address in tree.xpath(".//a/@href | .//object/@data | .//embed/@src"):
        name = file_name(str(address))
        if name.lower().endswith(ENDINGS):
            yield name


def file_name(address: str) -> str:
    """Empty where the address is none of our files."""
    try:
        parts = urlsplit(address)
        ours = not parts.netloc or is_ours(parts.hostname or "")
    except ValueError:
        return ""
    if not ours or not parts.path.startswith(settings.MEDIA_URL):
        return ""
    return unquote(parts.path.removeprefix(settings.MEDIA_URL))
