from procrastinate.contrib.django import app

from pages.search import indexing, misses


@app.periodic(cron="11 3 * * *")
@app.task(queueing_lock="rebuild_search", lock="rebuild_search")
def rebuild_search(timestamp: int) -> None:
    """Each night: counts the words anew, and forgets those that stand nowhere any more."""
    indexing.rebuild()


@app.periodic(cron="21 3 * * *")
@app.task(queueing_lock="forget_old_misses")
def forget_old_misses(timestamp: int) -> None:
    misses.forget_old()
