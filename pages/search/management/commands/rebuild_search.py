from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand

from pages.search import indexing

WIDTH = 30  # characters
PAUSE = 0.1  # seconds between two drawings


class Command(BaseCommand):
    help = "Makes the search index anew; readers search in the old one meanwhile."

    drawn = 0.0

    def handle(self, *args: Any, **options: Any) -> None:
        number = indexing.rebuild(self.draw)
        self.stdout.write(f"{number:,} pages and items are indexed.")

    def draw(self, done: int, of: int) -> None:
        if not self.stdout.isatty() or (done < of and monotonic() < self.drawn + PAUSE):
            return
        self.drawn = monotonic()
        bar = "#" * round(done / of * WIDTH)
        end = "\n" if done == of else ""
        self.stdout.write(f"\r[{bar:<{WIDTH}}] {done / of:4.0%} {done:,}", ending=end)
        self.stdout.flush()
