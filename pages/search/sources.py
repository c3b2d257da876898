"""All that is found: pages, and entries of each kind there is."""

from pages.entries.kinds import kinds
from pages.search import entry_texts, page_texts
from pages.search.texts import Source

EACH = (page_texts.SOURCE, *map(entry_texts.source, kinds()))
SOURCES: dict[str, Source] = {each.kind: each for each in EACH}
