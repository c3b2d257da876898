"""The admin of the news: what they have beside that of every kind of entry."""

from pages.news.admin import news_item
from pages.news.admin.news_content import NewsContentAdmin

__all__ = ["NewsContentAdmin", "news_item"]
