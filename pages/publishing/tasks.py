from procrastinate.contrib.django import app

from pages.publishing import public_version, reviews
from pages.publishing.schedule import due_changes


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="carry_out_due_changes")
def carry_out_due_changes(timestamp: int) -> None:
    """Nothing waits for a job of its own, so a worker that was down catches up with its first."""
    due_changes.carry_out_due()


@app.periodic(cron="40 5 * * *")
@app.task(queueing_lock="remind_of_reviews")
def remind_of_reviews(timestamp: int) -> None:
    """Before the working day begins."""
    reviews.remind()


@app.periodic(cron="20 3 * * *")
@app.task(queueing_lock="remove_old_public_changes")
def remove_old_public_changes(timestamp: int) -> None:
    public_version.remove_old()
