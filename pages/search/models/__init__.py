"""What is found, and the words it is found by."""

from pages.search.models.entry import Entry
from pages.search.models.known_word import KnownWord
from pages.search.models.linked_file import LinkedFile

__all__ = ["Entry", "KnownWord", "LinkedFile"]
