from procrastinate.contrib.django import app

from pages.written_forms.drafts import jobs


@app.task
def make_draft(key: int) -> None:
    """Of a long text, for an editor who has asked for it."""
    jobs.carry_out(key)
