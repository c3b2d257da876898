import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from djangocms_versioning.constants import ARCHIVED, DRAFT
from djangocms_versioning.exceptions import ConditionFailed
from djangocms_versioning.models import Version
from procrastinate.contrib.django.models import ProcrastinateJob

from pages.publishing.comparison.version_contents import blocks
from pages.written_forms.drafts import jobs
from pages.written_forms.drafts.apertium import TooLongError
from pages.written_forms.models import MachineDraft
from pages.written_forms.tasks import make_draft
from tests.builders import add_text, news, version_of

pytestmark = pytest.mark.django_db
LONG = "<p>Hva er dette?</p>" * 600


@pytest.fixture
def user(django_user_model) -> User:
    return django_user_model.objects.create_superuser("skribent")


@pytest.fixture
def source() -> Version:
    return version_of(news(body=LONG, publish=False))


def test_what_takes_long(source) -> None:
    assert jobs.takes_long(source)
    assert not jobs.takes_long(version_of(news(publish=False)))


def test_it_waits_in_the_queue_and_is_made_by_the_worker(program, source, user) -> None:
    program("sed s/Hva/Kva/g")
    asked = jobs.ask(source, user)
    assert jobs.is_waiting(jobs.last_asked(source))
    job = ProcrastinateJob.objects.get(task_name=jobs.TASK)
    assert (job.task_name, job.args) == (make_draft.name, {"key": asked.pk, "over": None})
    make_draft(**job.args)
    asked.refresh_from_db()
    assert blocks(asked.version)[0].body == LONG.replace("Hva", "Kva")
    assert asked.version.created_by == user
    assert jobs.last_asked(source) is None


def test_the_worker_puts_away_only_the_draft_that_was_seen(program, source, user) -> None:
    program("sed s/Hva/Kva/g")
    old = version_of(news("nn", item=source.content.item, publish=False))
    Version.objects.filter(pk=old.pk).update(locked_by=None)
    with pytest.raises(ConditionFailed):
        jobs.ask(source, user)
    jobs.ask(source, user, old.pk)
    make_draft(**ProcrastinateJob.objects.get(task_name=jobs.TASK).args)
    assert Version.objects.get(pk=old.pk).state == ARCHIVED
    assert MachineDraft.objects.get(source=source).version.state == DRAFT


def test_a_draft_that_somebody_made_meanwhile_stays(program, source, user) -> None:
    program("sed s/Hva/Kva/g")
    asked = jobs.ask(source, user)
    news("nn", item=source.content.item, publish=False)
    make_draft(asked.pk)
    asked.refresh_from_db()
    assert asked.version is None
    assert asked.problem


def test_a_second_click_asks_nothing_more(source, user) -> None:
    jobs.ask(source, user)
    with pytest.raises(ConditionFailed):
        jobs.ask(source, user)
    assert ProcrastinateJob.objects.filter(task_name=jobs.TASK).count() == 1


def test_the_worker_tells_what_went_wrong_and_one_may_ask_again(program, source, user) -> None:
    program("exit 7")
    asked = jobs.ask(source, user)
    make_draft(asked.pk)
    failed = jobs.last_asked(source)
    assert "7" in failed.problem
    assert not jobs.is_waiting(failed)
    program("cat")
    make_draft(jobs.ask(source, user).pk)
    assert MachineDraft.objects.get(source=source).version is not None


def test_where_no_worker_runs_one_may_ask_again(source, user) -> None:
    asked = jobs.ask(source, user)
    MachineDraft.objects.filter(pk=asked.pk).update(
        asked_at=timezone.now() - jobs.PATIENCE - dt.timedelta(minutes=1)
    )
    assert not jobs.is_waiting(jobs.last_asked(source))
    jobs.ask(source, user)
    assert MachineDraft.objects.count() == 1


def test_a_job_that_is_run_twice_makes_one(program, source, user) -> None:
    program("cat")
    asked = jobs.ask(source, user)
    make_draft(asked.pk)
    make_draft(asked.pk)
    make_draft(asked.pk + 1)
    assert MachineDraft.objects.count() == 1


def test_who_may_no_more_gets_none(program, source, django_user_model) -> None:
    program("cat")
    asked = jobs.ask(source, django_user_model.objects.create_user("sluttet", is_staff=True))
    make_draft(asked.pk)
    assert jobs.last_asked(source).problem


def test_one_million_characters_are_refused_at_once(source, user) -> None:
    for _ in range(6):
        add_text(source, "<p>" + "x" * 190_000 + "</p>")
    with pytest.raises(TooLongError):
        jobs.ask(source, user)
    assert not ProcrastinateJob.objects.filter(task_name=jobs.TASK).exists()
