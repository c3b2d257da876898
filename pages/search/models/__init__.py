"""What is found, and the words it is found by."""

from pages.search.models.entry import Entry
from pages.search.models.known_word import KnownWord

__all__ = ["Entry", "KnownWord"]
