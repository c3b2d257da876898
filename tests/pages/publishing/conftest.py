from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractUser
from djangocms_versioning.models import Version

from pages.seed.build import seed_user
from pages.seed.content import Block
from tests.builders import page_of, publish

Draft = Callable[..., Version]


@pytest.fixture
def draft(db) -> Draft:
    """A new draft of a page with this text, locked to nobody."""

    def make(body: str = "<h4>Fire</h4>", key: str = "test") -> Version:
        page = page_of(Block("NekTextPlugin", {"body": body}))
        (content,) = publish(type(page)(key, page.contents))
        version = Version.objects.get_for_content(content).copy(seed_user())
        version.locked_by = None
        version.save()
        return version

    return make


@pytest.fixture
def writer(django_user_model) -> AbstractUser:
    """May change the news, and nothing else."""
    return django_user_model.objects.create_user("skribent", is_staff=True)
