import pytest
from django.core.management import call_command
from django.test import Client

from pages.news.models import NewsItem
from tests.html import all_texts, document

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_news")]


def test_every_example_says_that_it_is_one(client: Client, capsys) -> None:
    call_command("example_news")
    assert "4 examples published." in capsys.readouterr().out
    for language in ("nb", "nn"):
        titles = all_texts(document(client.get(f"/{language}/aktuelt/")), "main li h2")
        assert len(titles) == 4
        assert all(title.startswith("Eksempel: ") for title in titles)


def test_none_where_there_is_news(client: Client, capsys) -> None:
    call_command("example_news")
    call_command("example_news")
    assert "nothing changed" in capsys.readouterr().out
    assert NewsItem.objects.count() == 4
