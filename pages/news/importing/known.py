"""Which items there are already, and which of them a row is a text of."""

from collections import defaultdict
from typing import Any

from django.core.exceptions import ValidationError

from pages.news.importing import old_addresses
from pages.news.importing.row import Row
from pages.news.models import NewsContent, NewsItem


class Known:
    """Items by primary key. The texts of all are read once, which spares a search for each row."""

    def __init__(self) -> None:
        self.by_text: dict[tuple[Any, ...], dict[int, None]] = defaultdict(dict)
        texts = NewsContent.all_versions.values_list("language", "published_at", "title", "item")
        for *text, item in texts.order_by("pk").iterator():
            self.by_text[tuple(text)][item] = None
        self.by_name: dict[str, int] = {}
        self.rows: dict[tuple[int, str], int] = {}  # by item and language

    def same(self, row: Row) -> int | None:
        """The item that has this very text. An error if an earlier row of the file is the same."""
        item = self._by_address(row) or self._by_text(row)
        if item and (earlier := self.rows.get((item, row.language))):
            raise ValidationError(f"is the same as row {earlier}: address, or form, date and title")
        return item

    def twin(self, row: Row) -> NewsItem | None:
        """The item that this is to be one more form of."""
        names = [name for name in (*row.names, row.twin_of) if name]
        if found := next((self.by_name[name] for name in names if name in self.by_name), None):
            return NewsItem.objects.get(pk=found)
        addresses = (name for name in names if old_addresses.is_address(name))
        return next(filter(None, map(old_addresses.item_at, addresses)), None)

    def must_wait(self, row: Row) -> bool:
        return bool(row.twin_of) and self.twin(row) is None and self.same(row) is None

    def add(self, number: int, row: Row, item: int) -> None:
        self.by_text[row.language, row.published_at, row.title][item] = None
        self.by_name |= dict.fromkeys((name for name in (*row.names, row.twin_of) if name), item)
        self.rows[item, row.language] = number

    def _by_address(self, row: Row) -> int | None:
        item = old_addresses.item_at(row.old_path) if row.old_path else None
        return item.pk if item and has_text(item, row.language) else None

    def _by_text(self, row: Row) -> int | None:
        """Another old address makes it another item, however much they are alike."""
        found = self.by_text.get((row.language, row.published_at, row.title), {})
        alike = (
            item
            for item in found
            if not (row.old_path and old_addresses.has_redirect(item, row.language))
        )
        return next(alike, None)


def has_text(item: NewsItem, language: str) -> bool:
    """In any version: what was withdrawn does not come back."""
    return NewsContent.all_versions.filter(item=item, language=language).exists()
