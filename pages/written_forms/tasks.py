from procrastinate.contrib.django import app

from pages.written_forms.drafts import jobs
from pages.written_forms.drift import summary


@app.task
def make_draft(key: int) -> None:
    """Of a long text, for an editor who has asked for it."""
    jobs.carry_out(key)


@app.periodic(cron="50 5 * * 1")
@app.task(queueing_lock="send_summary_of_drift")
def send_summary_of_drift(timestamp: int) -> None:
    """Early on Monday."""
    summary.send()
