"""All that is found: pages, entries of each kind there is, and what stands in registers."""

from pages.entries.kinds import kinds
from pages.search import (
    county_texts,
    document_texts,
    entry_texts,
    mandate_texts,
    meeting_texts,
    page_texts,
)
from pages.search.texts import Source

EACH = (page_texts.SOURCE, *map(entry_texts.source, kinds()))
VERSIONED: dict[str, Source] = {each.kind: each for each in EACH}
REGISTERED = (county_texts.SOURCE, mandate_texts.SOURCE, meeting_texts.SOURCE)
# What others lead to comes after them.
SOURCES: dict[str, Source] = VERSIONED | {
    each.kind: each for each in (*REGISTERED, document_texts.SOURCE)
}
