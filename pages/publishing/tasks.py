from procrastinate.contrib.django import app

from pages.publishing import reviews


@app.periodic(cron="40 5 * * *")
@app.task(queueing_lock="remind_of_reviews")
def remind_of_reviews(timestamp: int) -> None:
    """Before the working day begins."""
    reviews.remind()
