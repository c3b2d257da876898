from collections.abc import Callable

import pytest
from cms.models import PageContent
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from django.test import Client
from djangocms_versioning.models import Version

from pages.news.models import NewsContent
from tests.builders import news

LogIn = Callable[[str], AbstractUser]
TITLE = "Hemmelig utkast"


@pytest.fixture
def log_in(client: Client, db) -> LogIn:
    """As somebody in a group; «no rights» is staff in none."""

    def log_in(role: str) -> AbstractUser:
        user = get_user_model().objects.create_user(role, is_staff=True)
        user.groups.set(Group.objects.filter(name=role))
        client.force_login(user)
        return user

    return log_in


@pytest.fixture
def public(db) -> PageContent:
    return PageContent.objects.get(page__reverse_id="about", language="nb")


@pytest.fixture
def draft(public: PageContent) -> PageContent:
    """Of a page that readers see; locked to nobody."""
    version = Version.objects.get_for_content(public).copy(
        get_user_model().objects.create_superuser("sjef")
    )
    Version.objects.filter(pk=version.pk).update(locked_by=None)
    PageContent.admin_manager.filter(pk=version.content.pk).update(title=TITLE)
    return PageContent.admin_manager.get(pk=version.content.pk)


@pytest.fixture
def news_draft(db) -> NewsContent:
    content = news(title=TITLE, publish=False)
    Version.objects.filter(pk=Version.objects.get_for_content(content).pk).update(locked_by=None)
    return content
