from procrastinate.contrib.django import app

from pages.written_forms import search_words, translated_words
from pages.written_forms.counting import counts
from pages.written_forms.drafts import jobs
from pages.written_forms.drift import summary

# One count at a time: each ends with the sums of all.
LOCK = "count_written_forms"
LAST = -10  # when nothing else is to be done


@app.task
def make_draft(key: int, over: int | None = None) -> None:
    """Of a long text, for an editor who has asked for it."""
    jobs.carry_out(key, over)


@app.task(lock="rebuild_search")
def index_term(words: list[str]) -> None:
    """What has a term that was added, changed or taken away is found by its other form as well."""
    search_words.index_all_with(words)


@app.task(name="written_forms.translate_words", lock="translate_words", priority=LAST)
def translate_words(kind: str, keys: list[int]) -> None:
    """Of what is in one form only; what is left is another job, so that others need not wait."""
    if left := translated_words.fill(kind, keys):
        translate_words.defer(kind=kind, keys=left)


@app.periodic(cron="5 3 * * *")
@app.task(queueing_lock="forget_translated_words", lock="translate_words")
def forget_translated_words(timestamp: int) -> None:
    """Each night, before the index is made anew: that finds what is missing."""
    translated_words.forget()


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
