import datetime as dt
from collections.abc import Callable

import pytest
from cms.models import PageContent
from django.contrib.auth.models import AbstractUser, Group
from django.utils import timezone
from djangocms_versioning.models import Version

from pages.publishing.models import ScheduledChange
from pages.publishing.models.scheduled_change import Action
from pages.publishing.schedule import plans as schedule
from tests.builders import page_of, publish


@pytest.fixture
def chief(django_user_model) -> AbstractUser:
    return django_user_model.objects.create_superuser("sjef", "sjef@nek.example", first_name="Siv")


@pytest.fixture
def news_editor(django_user_model) -> AbstractUser:
    user = django_user_model.objects.create_user("nyhetsredaktor", is_staff=True)
    user.groups.add(Group.objects.get(name="Nyhetsredaktør"))
    return user


@pytest.fixture
def live(db) -> Version:
    """The published version of a page."""
    (content,) = publish(page_of())
    return Version.objects.get_for_content(content)


@pytest.fixture
def draft(live: Version, chief: AbstractUser) -> Version:
    """A new draft of the same page, with another title."""
    made = live.copy(chief)
    PageContent.admin_manager.filter(pk=made.object_id).update(title="Ny tittel")
    return Version.objects.get(pk=made.pk)


def in_hours(hours: float) -> dt.datetime:
    return timezone.now() + dt.timedelta(hours=hours)


Plan = Callable[..., ScheduledChange]


@pytest.fixture
def plan(chief: AbstractUser) -> Plan:
    """One plan, an hour from now."""

    def make(
        version: Version, action: Action = Action.PUBLISH, hours: float = 1, user=chief
    ) -> ScheduledChange:
        schedule.plan(version, {action: in_hours(hours)}, user)
        return ScheduledChange.objects.get(version=version, action=action, state="coming")

    return make
