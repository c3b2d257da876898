from procrastinate.contrib.django import app

from pages.feedback import answers


@app.periodic(cron="35 3 * * *")
@app.task(name="feedback.delete_old", queueing_lock="delete_old_feedback")
def delete_old(timestamp: int) -> None:
    """Each night."""
    answers.delete_old()
