"""Upkeep of the job queue itself. What jobs do for the site is in the `tasks.py` of its apps."""

from django.core.management import call_command
from procrastinate import builtin_tasks
from procrastinate.contrib.django import app
from procrastinate.exceptions import UniqueViolation
from procrastinate.job_context import JobContext
from procrastinate.jobs import Status

KEPT = 14 * 24  # hours a job that has ended can be looked up


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="take_up_stalled_jobs", pass_context=True)
async def take_up_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """A worker that was killed leaves its job as it was, and with it a lock that stops others."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        try:
            await manager.retry_job(job)
        except UniqueViolation:  # the next of its kind is waiting already
            await manager.finish_job(job, Status.FAILED, delete_job=False)


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="remove_old_jobs", pass_context=True)
async def remove_old_jobs(context: JobContext, timestamp: int) -> None:
    await builtin_tasks.remove_old_jobs(
        context,
        max_hours=KEPT,
        remove_failed=True,
        remove_cancelled=True,
        remove_aborted=True,
    )


@app.periodic(cron="45 3 * * *")
@app.task(queueing_lock="clear_sessions")
def clear_sessions(timestamp: int) -> None:
    """Django removes the session of who logs out, and leaves those that have expired."""
    call_command("clearsessions")
