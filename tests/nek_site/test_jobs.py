from types import SimpleNamespace

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import UniqueViolation
from procrastinate.jobs import Job

from nek_site import jobs

pytestmark = pytest.mark.django_db


def left_by_a_killed_worker(**lock: str) -> int:
    """The worker is long gone, and its job still said to be at work."""
    job = app.configure_task("a.task", **lock).defer()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat)"
            " VALUES (now() - interval '1 hour') RETURNING id"
        )
        worker = cursor.fetchone()
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s WHERE id = %s",
            [worker[0], job],
        )
    return job


def take_up() -> None:
    async_to_sync(jobs.take_up_stalled_jobs.func)(SimpleNamespace(app=app), 0)


def status(job: int) -> str:
    return ProcrastinateJob.objects.get(pk=job).status


def test_what_a_killed_worker_left_is_taken_up() -> None:
    job = left_by_a_killed_worker(lock="one at a time")
    take_up()
    assert status(job) == "todo"


def test_unless_the_next_of_its_kind_waits_already(monkeypatch: pytest.MonkeyPatch) -> None:
    job = left_by_a_killed_worker()

    async def refuse(job: Job) -> None:
        """As the database does; here it would end the transaction of the test."""
        raise UniqueViolation(constraint_name="", queueing_lock="one in the queue")

    monkeypatch.setattr(app.job_manager, "retry_job", refuse)
    take_up()
    assert status(job) == "failed"


def test_old_jobs_are_removed() -> None:
    job = left_by_a_killed_worker()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", [job])
        cursor.execute("UPDATE procrastinate_events SET at = now() - interval '1 month'")
    async_to_sync(jobs.remove_old_jobs.func)(SimpleNamespace(app=app), 0)
    assert not ProcrastinateJob.objects.filter(pk=job).exists()
