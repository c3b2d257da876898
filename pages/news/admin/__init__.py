"""The admin of the news: a list, a form, and what can be done with a version."""

from pages.news.admin.news_content import NewsContentAdmin
from pages.news.admin.news_item import NewsItemAdmin

__all__ = ["NewsContentAdmin", "NewsItemAdmin"]
