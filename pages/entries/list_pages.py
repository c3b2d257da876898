"""A list page by page, at much the same cost however many entries and however late the page."""

from collections.abc import Callable, Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.functional import cached_property

PAGE_SIZE = 20
FAR = 50  # pages; further back somebody is looking for a year


class ListPages(Paginator):
    """Pages of what `shown` makes of some entries, in their order.

    What lies far back is counted only for those who go there.
    """

    def __init__(
        self, items: QuerySet[Any], shown: Callable[[QuerySet[Any]], Sequence[Any]], asked: int
    ) -> None:
        self._items = items
        self._shown = shown
        self._is_far = asked > FAR
        super().__init__(self._items, PAGE_SIZE)

    @cached_property
    def count(self) -> int:
        """Exact up to FAR pages and beyond them; from before them, one more than they hold."""
        return (self._items if self._is_far else self._items[: FAR * PAGE_SIZE + 1]).count()

    @property
    def more_than(self) -> int | None:
        """How many there are at the least, where they were not all counted."""
        most = FAR * PAGE_SIZE
        return most if self.count > most and not self._is_far else None

    def page(self, number: int | str) -> Page:
        """Found from the nearer end of the list, since PostgreSQL steps over all that is before."""
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        last = min(first + self.per_page, self.count)
        found = self._items[first:last]
        if self._is_far and first > self.count / 2:
            found = self._items.reverse()[self.count - last : self.count - first]
        return Page(self._shown(found), number, self)
