from procrastinate.contrib.django import app

from pages.media.document_text import kept
from pages.search import indexing, misses
from pages.search.linked_files import KIND
from pages.search.sources import SOURCES


@app.periodic(cron="11 3 * * *")
@app.task(queueing_lock="rebuild_search", lock="rebuild_search")
def rebuild_search(timestamp: int) -> None:
    """Each night: counts the words anew, and forgets those that stand nowhere any more."""
    indexing.rebuild()
    kept.forget_unused()


@app.periodic(cron="21 3 * * *")
@app.task(queueing_lock="forget_old_misses")
def forget_old_misses(timestamp: int) -> None:
    misses.forget_old()


@app.task(name="search.index_document")
def index_document(key: int) -> None:
    """A file to which something public leads, new or replaced."""
    if read := SOURCES[KIND].read:
        read([key])
    indexing.index(KIND, [key])
