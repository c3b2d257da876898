from collections.abc import Callable

import pytest

from pages.search.indexing import write
from pages.search.models import Entry, KnownWord
from pages.search.texts import Text


@pytest.fixture
def nothing_indexed(db) -> None:
    """The index is what the test puts in it."""
    Entry.objects.all().delete()
    KnownWord.objects.all().delete()


@pytest.fixture
def indexed(nothing_indexed) -> Callable[..., None]:
    """Puts texts in the index, as if they were news."""

    def put(*texts: Text) -> None:
        write("news", texts)

    return put
