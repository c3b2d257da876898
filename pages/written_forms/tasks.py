from procrastinate.contrib.django import app

from pages.written_forms.drift import summary


@app.periodic(cron="50 5 * * 1")
@app.task(queueing_lock="send_summary_of_drift")
def send_summary_of_drift(timestamp: int) -> None:
    """Early on Monday."""
    summary.send()
