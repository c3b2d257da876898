"""All that is found. A new kind of content says what its texts are and is named here."""

from pages.search import document_texts, news_texts, page_texts
from pages.search.texts import Source

VERSIONED: dict[str, Source] = {each.kind: each for each in (page_texts.SOURCE, news_texts.SOURCE)}
# What others lead to comes after them.
SOURCES: dict[str, Source] = VERSIONED | {document_texts.SOURCE.kind: document_texts.SOURCE}
