"""A news item, its text in each language and version, and the addresses it has had."""

from pages.news.models.kind import Kind
from pages.news.models.news_address import NewsAddress
from pages.news.models.news_content import NewsContent
from pages.news.models.news_item import NewsItem
from pages.news.models.news_list import ChosenNews, NewsList

__all__ = [
    "ChosenNews",
    "Kind",
    "NewsAddress",
    "NewsContent",
    "NewsItem",
    "NewsList",
]
