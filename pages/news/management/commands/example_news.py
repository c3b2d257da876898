from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from pages.news.examples import make_examples
from pages.news.models import NewsItem


class Command(BaseCommand):
    help = (
        "Publishes a few news items, each marked as an example, where there is no news at all."
        " For trying the site out; not for the public one."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        if NewsItem.objects.exists():
            self.stdout.write("There is news already: nothing changed.")
            return
        self.stdout.write(f"{make_examples()} examples published.")
