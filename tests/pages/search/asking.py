"""What the page asks, without the page."""

from pages.search import finding, suggestions
from pages.search.filters import Filters
from pages.search.finding import Found
from pages.search.search_query import SearchQuery


def find(query: SearchQuery, filters: Filters, language: str, page: int = 1) -> Found:
    with finding.limited() as cursor:
        return finding.find(cursor, query, filters, language, page)


def did_you_mean(query: SearchQuery) -> str:
    with finding.limited() as cursor:
        return suggestions.did_you_mean(query, suggestions.near_words(cursor, query))
