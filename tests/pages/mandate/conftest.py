from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractUser, Group
from django.test import Client

from pages.mandate.models import MandateDocument
from pages.news.models import NewsItem

Enter = Callable[..., MandateDocument]


@pytest.fixture
def enter(db) -> Enter:
    """A document as its form makes it, shown to readers, with passages by area."""

    def make(
        year: int, kind: str = "letter", *, said: tuple = (), **fields: object
    ) -> MandateDocument:
        document = MandateDocument(**{"kind": kind, "year": year, "is_public": True} | fields)
        document.full_clean()
        document.save()
        for position, (area, text) in enumerate(said):
            document.passages.create(area_id=area, text=text, position=position)
        return document

    return make


@pytest.fixture
def log_in_as(client: Client, django_user_model) -> Callable[[str], AbstractUser]:
    def log_in(role: str) -> AbstractUser:
        NewsItem.objects.all().delete()
        user = django_user_model.objects.create_user(role, is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return user

    return log_in
