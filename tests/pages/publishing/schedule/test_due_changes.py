import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from cms.models import PageContent, UserSettings
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Permission
from django.core import mail
from django.db import connection, connections
from django.test import Client
from djangocms_versioning.models import Version

from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import Action, State
from pages.publishing.schedule import due_changes
from pages.publishing.schedule import plans as schedule
from tests.builders import news, page_of, publish
from tests.pages.publishing.schedule.conftest import Plan, in_hours

ROOT = settings.BASE_DIR
PATIENCE = 75  # seconds: a worker looks every minute


def seen(client: Client, version: Version) -> str:
    """What readers are shown at the page's address."""
    return client.get(version.content.get_absolute_url()).content.decode()


def outcome(plan: ScheduledChange) -> tuple[str, str]:
    plan.refresh_from_db()
    return plan.state, plan.reason


@pytest.mark.django_db
def test_nothing_happens_before_its_time(client: Client, draft: Version, plan: Plan) -> None:
    planned = plan(draft)
    due_changes.carry_out_due()
    assert outcome(planned) == (State.COMING, "")
    assert "Ny tittel" not in seen(client, draft)


@pytest.mark.django_db
def test_at_its_time_readers_get_the_draft_as_it_then_is(
    client: Client, draft: Version, plan: Plan
) -> None:
    planned = plan(draft)
    PageContent.admin_manager.filter(pk=draft.object_id).update(title="Enda nyere tittel")
    due_changes.carry_out_due(planned.due_at)
    assert outcome(planned) == (State.DONE, "")
    assert "Enda nyere tittel" in seen(client, draft)
    assert Version.objects.get(pk=draft.pk).statetracking_set.get().user == planned.planned_by


@pytest.mark.django_db
def test_a_page_is_taken_off(client: Client, live: Version, plan: Plan) -> None:
    url = live.content.get_absolute_url()
    due_changes.carry_out_due(plan(live, Action.UNPUBLISH).due_at)
    assert client.get(url).status_code == 404


@pytest.mark.django_db
def test_news_are_published(client: Client, plan: Plan) -> None:
    content = news(title="Planlagt sak", publish=False)
    due_changes.carry_out_due(plan(Version.objects.get_for_content(content)).due_at)
    assert "Planlagt sak" in client.get("/nb/aktuelt/").content.decode()


@pytest.mark.django_db
def test_what_a_worker_missed_is_done_in_its_order(
    live: Version, draft: Version, chief: AbstractUser
) -> None:
    """Both times have passed while no worker ran."""
    times = {Action.PUBLISH: in_hours(1), Action.UNPUBLISH: in_hours(2)}
    schedule.plan(draft, times, chief)
    due_changes.carry_out_due(in_hours(48))
    assert set(ScheduledChange.objects.values_list("state", flat=True)) == {State.DONE}
    assert Version.objects.get(pk=draft.pk).state == "unpublished"


@pytest.mark.django_db
def test_one_that_fails_holds_up_no_other(draft: Version, plan: Plan) -> None:
    first, second = plan(draft), plan(Version.objects.get_for_content(news(publish=False)), hours=2)
    Version.objects.filter(pk=draft.pk).update(state="archived")
    due_changes.carry_out_due(second.due_at)
    assert outcome(first)[0] == State.FAILED
    assert outcome(second)[0] == State.DONE


# --- Why it did not happen --------------------------------------------------------------------


def loses_the_right(user: AbstractUser, draft: Version) -> None:
    user.user_permissions.clear()


def has_no_account(user: AbstractUser, draft: Version) -> None:
    user.is_active = False
    user.save()


def is_no_longer_staff(user: AbstractUser, draft: Version) -> None:
    user.is_staff = False
    user.save()


def is_deleted(user: AbstractUser, draft: Version) -> None:
    user.delete()


def loses_the_draft(user: AbstractUser, draft: Version) -> None:
    Version.objects.filter(pk=draft.pk).update(state="archived")


def meets_an_error(user: AbstractUser, draft: Version) -> None:
    Version.check_publish.append(lambda *_: 1 / 0)


@pytest.fixture
def editor(django_user_model) -> AbstractUser:
    user = django_user_model.objects.create_user("red", "red@nek.example", is_staff=True)
    names = ("publish_page", "change_page")
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    return user


@pytest.fixture
def conditions() -> Iterator[None]:
    kept = list(Version.check_publish)
    yield
    Version.check_publish[:] = kept


REASONS = [
    (loses_the_right, "lov"),
    (has_no_account, "konto"),
    (is_no_longer_staff, "konto"),
    (is_deleted, "konto"),
    (loses_the_draft, "utkast"),
    (meets_an_error, "feil"),
]


@pytest.mark.django_db
@pytest.mark.usefixtures("conditions")
@pytest.mark.parametrize("obstacle", REASONS, ids=lambda each: each[0].__name__)
def test_what_stands_in_the_way_is_said(
    client: Client, draft: Version, plan: Plan, editor: AbstractUser, obstacle
) -> None:
    happens, word = obstacle
    planned = plan(draft, user=editor)
    happens(editor, draft)
    before = Version.objects.get(pk=draft.pk).state
    due_changes.carry_out_due(planned.due_at)
    state, reason = outcome(planned)
    assert state == State.FAILED
    assert word in reason.lower()
    assert Version.objects.get(pk=draft.pk).state == before
    assert "Ny tittel" not in seen(client, draft)


@pytest.mark.django_db
def test_a_taken_address_is_said(draft: Version, plan: Plan) -> None:
    """Nothing is half done: the old version stays."""
    planned = plan(draft)
    PageContent.admin_manager.filter(pk=draft.object_id).update(slug="om-oss")
    due_changes.carry_out_due(planned.due_at)
    assert outcome(planned)[0] == State.FAILED
    assert Version.objects.get(pk=draft.source_id).state == "published"


@pytest.mark.django_db
def test_who_planned_it_is_told_in_their_language(
    draft: Version, plan: Plan, chief: AbstractUser
) -> None:
    UserSettings.objects.create(user=chief, language="nn")
    planned = plan(draft)
    Version.objects.filter(pk=draft.pk).update(state="archived")
    due_changes.carry_out_due(planned.due_at)
    (sent,) = mail.outbox
    assert sent.to == [chief.email]
    assert sent.subject == "«Ny tittel» vart ikkje publisert"
    assert outcome(planned)[1] in sent.body
    assert "/nn/admin/" in sent.body


@pytest.mark.django_db
def test_without_mail_the_list_says_it_all_the_same(
    draft: Version, plan: Plan, settings, caplog
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "localhost", 1
    planned = plan(draft)
    Version.objects.filter(pk=draft.pk).update(state="archived")
    due_changes.carry_out_due(planned.due_at)
    assert outcome(planned)[0] == State.FAILED
    assert "was not sent" in caplog.text


# --- For real: what is written is seen by others, and is put back -----------------------------


@pytest.fixture
def due(django_db_setup, django_db_blocker) -> Iterator[ScheduledChange]:
    """A plan whose time has come, for all to see."""
    with django_db_blocker.unblock():
        user = get_user_model().objects.create_superuser("planlegger")
        (content,) = publish(page_of())
        draft = Version.objects.get_for_content(content).copy(user)
        schedule.plan(draft, {Action.PUBLISH: in_hours(0.0002)}, user)
        time.sleep(1)
        yield ScheduledChange.objects.get()
        page = content.page
        Version.objects.filter_by_grouper(page).update(source=None)
        for version in Version.objects.filter_by_grouper(page):
            version.delete()
        user.delete()
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_periodic_defers CASCADE")
        connections.close_all()


def test_many_workers_do_it_once(due: ScheduledChange) -> None:
    gate, said = threading.Barrier(4), []

    def carry() -> None:
        gate.wait()
        try:
            due_changes.carry_out_due()
        except Exception as error:  # noqa: BLE001 told below
            said.append(error)
        finally:
            connections.close_all()

    workers = [threading.Thread(target=carry) for _ in range(4)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    assert said == []
    assert outcome(due) == (State.DONE, "")
    assert due.version.statetracking_set.filter(new_state="published").count() == 1


def test_a_worker_carries_it_out_and_stops_in_order(due: ScheduledChange) -> None:
    command = [sys.executable, "manage.py", "procrastinate", "worker"]
    worker = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"DATABASE_URL": own_database()})
    try:
        until = time.monotonic() + PATIENCE
        while outcome(due)[0] == State.COMING and time.monotonic() < until:
            assert worker.poll() is None
            time.sleep(0.2)
        assert outcome(due) == (State.DONE, "")
    finally:
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(10) == 0


def own_database() -> str:
    """The address of the tests' database instead of the one it stands beside."""
    place, _, options = os.environ["DATABASE_URL"].partition("?")
    return f"{place.rpartition('/')[0]}/{connection.settings_dict['NAME']}?{options}"
