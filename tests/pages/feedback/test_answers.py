import datetime as dt

import pytest
from procrastinate.contrib.django import app

from pages.feedback import answers
from pages.feedback.models import KEPT_DAYS, Answer, today
from pages.feedback.tasks import delete_old

pytestmark = pytest.mark.django_db


def test_an_answer_is_deleted_after_its_time() -> None:
    for days in (0, KEPT_DAYS, KEPT_DAYS + 1):
        answer = answers.keep("/nb/", "Forside", "nb", found=False)
        Answer.objects.filter(pk=answer.pk).update(on=today() - dt.timedelta(days))
    delete_old(timestamp=0)
    assert Answer.objects.count() == 2


def test_it_is_done_each_night() -> None:
    periodic = {task.task.name for task in app.periodic_registry.periodic_tasks.values()}
    assert "feedback.delete_old" in periodic


def test_a_very_long_title_is_cut() -> None:
    assert len(answers.keep("/nb/", "x" * 300, "nb", found=True).title) == 255
