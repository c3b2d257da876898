from collections.abc import Callable
from pathlib import Path

import pytest
from cms.models import PageContent
from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from django.test import Client
from filer.models import File

from pages.news.models import NewsItem
from pages.written_forms.models import CountedText, Share
from tests.pages.publishing.checks.conftest import found

__all__ = ["found"]  # what one rule finds on a page, as for the other checks


@pytest.fixture
def empty_site(db) -> None:
    """Nothing is public and nothing is counted, so that each number of a test is its own."""
    NewsItem.objects.all().delete()
    for content in PageContent.admin_manager.all():
        content.versions.all().delete()
    CountedText.objects.all().delete()
    Share.objects.all().delete()


@pytest.fixture
def file(settings, tmp_path: Path) -> Callable[[str, bytes], File]:
    settings.MEDIA_ROOT = tmp_path

    def make(name: str, data: bytes) -> File:
        made = File(original_filename=name, name=name)
        made.file.save(name, ContentFile(data), save=False)
        made.save()
        return made

    return make


@pytest.fixture
def somebody(db) -> Callable[[str], Client]:
    """A browser of somebody in this role."""

    def log_in(role: str) -> Client:
        user = User.objects.create_user(role, is_staff=True)
        user.groups.set(Group.objects.filter(name=role))
        client = Client()
        client.force_login(user)
        return client

    return log_in
