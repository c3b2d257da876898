"""All that is found. A new kind of content says what its texts are and is named here."""

from pages.search import county_texts, news_texts, page_texts
from pages.search.texts import Source

SOURCES: dict[str, Source] = {
    each.kind: each for each in (page_texts.SOURCE, news_texts.SOURCE, county_texts.SOURCE)
}
