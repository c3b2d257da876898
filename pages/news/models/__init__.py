"""A news item, its text in each language and version, and the addresses it has had.

Editors change NewsContent, version by version. Publishing writes what readers are shown to
NewsItem, and readers are shown nothing else.
"""

from pages.news.models.kind import Kind
from pages.news.models.news_address import NewsAddress
from pages.news.models.news_content import EARLIEST, NewsContent
from pages.news.models.news_item import READ_BY, NewsItem
from pages.news.models.news_list import ChosenNews, NewsList

__all__ = [
    "EARLIEST",
    "READ_BY",
    "ChosenNews",
    "Kind",
    "NewsAddress",
    "NewsContent",
    "NewsItem",
    "NewsList",
]
