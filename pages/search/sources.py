"""All that is found: pages, and entries of each kind there is."""

from pages.entries.kinds import kinds
from pages.search import county_texts, document_texts, entry_texts, page_texts
from pages.search.texts import Source

EACH = (page_texts.SOURCE, *map(entry_texts.source, kinds()))
VERSIONED: dict[str, Source] = {each.kind: each for each in EACH}
# What others lead to comes after them.
SOURCES: dict[str, Source] = VERSIONED | {
    each.kind: each for each in (county_texts.SOURCE, document_texts.SOURCE)
}
