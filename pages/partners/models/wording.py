"""Words that stand in columns of their own for each language."""

from dataclasses import dataclass

from django.db.models import Model

from pages.addresses import nearest


@dataclass(frozen=True)
class Words:
    """lang is None in the reader's own language, and where nobody knows."""

    text: str = ""
    lang: str | None = None


def in_form(thing: Model, field: str, language: str) -> Words:
    """What the field says in the reader's language, else in the nearest one it is written in."""
    written = {code: getattr(thing, f"{field}_{code}") or None for code in ("nb", "nn", "en")}
    found = nearest({code: Words(text, code) for code, text in written.items() if text}, language)
    if found is None:
        return Words()
    return Words(found.text) if found.lang == language else found
