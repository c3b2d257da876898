"""The list on the privacy page names all tables, cookies and deleting tasks about people."""

import datetime as dt
import re

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.db.models import EmailField, Field
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django import app

from nek_site import jobs
from pages.feedback.models import KEPT_DAYS, Answer
from pages.feedback.tasks import delete_old
from pages.search.misses import KEPT_MONTHS, this_month
from pages.search.models import Miss
from pages.search.tasks import forget_old_misses
from pages.stored_data import REGISTER, Whose, cookies
from pages.what_is_stored import SESSION_DAYS
from tests.html import all_texts, document

ABOUT_PEOPLE = re.compile(r"phone|author$|person|^contact|_by$|user_name|responsible|^role(_|$)")
NAMED = {label for one in REGISTER for label in one.tables}
# What is done at set times and deletes nothing about people.
OTHER_TASKS = {
    *("nek_site.jobs.take_up_stalled_jobs", "nek_site.jobs.remove_old_jobs"),
    *("pages.links.tasks.check_links", "pages.search.tasks.rebuild_search"),
    *("pages.publishing.tasks.carry_out_due_changes", "pages.publishing.tasks.remind_of_reviews"),
    "pages.publishing.tasks.remove_old_public_changes",  # numbers and times
    *("pages.written_forms.tasks.send_summary_of_drift", "written_forms.recount"),
    "pages.written_forms.tasks.forget_translated_words",  # words of what is published
}


def is_about_somebody(field: Field) -> bool:
    is_user = field.is_relation and field.related_model is get_user_model()
    return is_user or isinstance(field, EmailField) or bool(ABOUT_PEOPLE.search(field.name))


def test_every_table_about_people_is_named() -> None:
    """Whoever adds one says so in the module `what_is_stored` of its app."""
    forgotten = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        if not model._meta.proxy and model._meta.label not in NAMED
        for field in model._meta.local_fields
        if is_about_somebody(field)
    }
    assert forgotten == set()


def test_every_named_table_exists() -> None:
    assert {label for label in NAMED if not apps.get_model(label)} == set()


def test_every_task_that_deletes_is_named() -> None:
    named = {one.task for one in REGISTER if one.task}
    known = {name for name, _key in app.periodic_registry.periodic_tasks}
    assert named | OTHER_TASKS == known
    assert not named & OTHER_TASKS


def answer(days: int) -> Answer:
    on = timezone.localdate() - dt.timedelta(days)
    return Answer.objects.create(path="/nb/", title="Side", language="nb", found=True, on=on)


def miss(months: int) -> Miss:
    first = this_month()
    count = first.year * 12 + first.month - 1 - months
    month = dt.date(count // 12, count % 12 + 1, 1)
    return Miss.objects.create(query="ord", key="ord", month=month, times=1)


def session(days: int) -> Session:
    expires = timezone.now() + dt.timedelta(SESSION_DAYS - days, minutes=1)
    return Session.objects.create(session_key=f"{days}", session_data="", expire_date=expires)


DELETED = {
    "feedback.delete_old": (delete_old.func, answer, KEPT_DAYS),
    "pages.search.tasks.forget_old_misses": (forget_old_misses.func, miss, KEPT_MONTHS),
    "nek_site.jobs.clear_sessions": (jobs.clear_sessions.func, session, SESSION_DAYS),
}


@pytest.mark.django_db
@pytest.mark.parametrize("one", [one for one in REGISTER if one.task], ids=lambda one: one.task)
def test_it_is_deleted_when_the_list_says(one) -> None:
    """Kept to the last day or month, and gone the next; the list says the number."""
    task, make, kept = DELETED[one.task]
    assert re.search(rf"\b{kept}\b", str(one.until))
    last, over = make(kept), make(kept + 1)
    task(0)
    assert type(last)._default_manager.filter(pk=last.pk).exists()
    assert not type(over)._default_manager.filter(pk=over.pk).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["/nb/personvern/", "/nn/personvern/"])
def test_the_privacy_page_shows_the_whole_list(client: Client, url: str) -> None:
    page = document(client.get(url))
    headings = all_texts(page, ".site-facts h3")
    assert len(headings) == len(Whose)
    shown = all_texts(page, ".site-facts li strong")
    assert len(shown) == len(REGISTER)
    assert {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME} <= set(shown)
    days = " ".join(all_texts(page, ".site-facts dd"))
    assert f"{KEPT_DAYS} da" in days


@pytest.mark.django_db
def test_the_page_of_cookies_shows_the_same_cookies(client: Client) -> None:
    page = document(client.get("/nb/informasjonskapsler/"))
    assert all_texts(page, ".site-facts strong") == [one.cookie for one in cookies()]
