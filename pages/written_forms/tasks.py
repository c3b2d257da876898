from procrastinate.contrib.django import app

from pages.written_forms import search_words
from pages.written_forms.counting import counts
from pages.written_forms.drafts import jobs
from pages.written_forms.drift import summary

# One count at a time: each ends with the sums of all.
LOCK = "count_written_forms"


@app.task
def make_draft(key: int, over: int | None = None) -> None:
    """Of a long text, for an editor who has asked for it."""
    jobs.carry_out(key, over)


@app.task(lock="rebuild_search")
def index_term(words: list[str]) -> None:
    """What has a term that was added, changed or taken away is found by its other form as well."""
    search_words.index_all_with(words)


@app.periodic(cron="50 5 * * 1")
@app.task(queueing_lock="send_summary_of_drift")
def send_summary_of_drift(timestamp: int) -> None:
    """Early on Monday."""
    summary.send()


@app.task(name="written_forms.count_one", lock=LOCK)
def count_one(kind: str, key: int) -> None:
    """What was published, changed or taken away."""
    counts.count_one(kind, key)


@app.periodic(cron="10 3 * * *")
@app.task(name="written_forms.recount", queueing_lock="recount_written_forms", lock=LOCK)
def recount(timestamp: int) -> None:
    """Each night: what a date, a moved page or a new file has changed."""
    counts.recount()
