"""What is found, the words it is found by, and what editors see to."""

from pages.search.models.entry import Entry
from pages.search.models.known_word import KnownWord
from pages.search.models.linked_file import LinkedFile
from pages.search.models.miss import Miss
from pages.search.models.pin import Pin

__all__ = ["Entry", "KnownWord", "LinkedFile", "Miss", "Pin"]
