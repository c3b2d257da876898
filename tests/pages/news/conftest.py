import pytest

from pages.news.models import NewsItem


@pytest.fixture
def no_news(db) -> None:
    """The list is what the test puts in it."""
    NewsItem.objects.all().delete()
