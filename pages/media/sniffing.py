"""What a file holds, by its content alone: the words that kinds.Kind.content has for it."""

import re

from pages.media import documents, pictures

# Atomic throughout: what is no SVG is seen in one pass, however it is nested.
SVG = re.compile(
    rb"^(?:\xef\xbb\xbf)?(?>\s+|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^\[>]*>)*+<svg\b", re.DOTALL
)
MARKUP = re.compile(rb"^(\xef\xbb\xbf)?\s*(<|%!|#!)")
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")


def sniffed(data: bytes) -> str:
    if data.startswith(b"PK"):
        return documents.sniffed(data)
    if data.startswith(b"%PDF-"):
        return "pdf"
    if SVG.match(data):
        return "svg"
    return pictures.sniffed(data) or ("text" if _is_text(data) else "")


def _is_text(data: bytes) -> bool:
    """Nothing a browser or a machine could take for more than text."""
    return not (MARKUP.match(data) or CONTROL.search(data))
