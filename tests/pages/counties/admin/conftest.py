import pytest
from cms.models import UserSettings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client


@pytest.fixture
def editor(db) -> Client:
    """The browser of a page editor."""
    return browser_of("Redaktør")


@pytest.fixture
def writer(db) -> Client:
    return browser_of("Skribent")


def browser_of(role: str) -> Client:
    user = get_user_model().objects.create_user(role, is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    UserSettings.objects.create(user=user, language="nb")
    client = Client()
    client.force_login(user)
    return client
