from procrastinate.contrib.django import app

from pages.links import checking


@app.periodic(cron="23 2 * * *")
@app.task(queueing_lock="check_links", lock="check_links")
def check_links(timestamp: int) -> None:
    """Each night, when readers are few."""
    checking.check_all()
