"""The documents that a block or a text leads to, by their names in the media library."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db.models import ForeignKey, Model
from filer.models import File

from pages.links.links_in import is_ours, links_of

ENDINGS = (".pdf", ".docx", ".odt")


def documents_of(block: Model) -> Iterator[str]:
    for link in links_of(block):
        if name := document_name(link.address):
            yield name
    for field in block._meta.concrete_fields:
        if isinstance(field, ForeignKey) and field.related_model is File:
            file = getattr(block, field.name)
            if file and file.file.name.lower().endswith(ENDINGS):
                yield file.file.name


def document_name(address: str) -> str:
    """Empty where the address is none of our documents."""
    try:
        parts = urlsplit(address)
        ours = not parts.netloc or is_ours(parts.hostname or "")
    except ValueError:
        return ""
    if not ours or not parts.path.startswith(settings.MEDIA_URL):
        return ""
    name = unquote(parts.path.removeprefix(settings.MEDIA_URL))
    return name if name.lower().endswith(ENDINGS) else ""
