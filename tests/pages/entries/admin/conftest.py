from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractUser, Group
from django.test import Client
from lxml import html

from pages.news.models import NewsItem
from tests.html import Document

Send = Callable[..., Document]


@pytest.fixture
def editor(client: Client, django_user_model) -> AbstractUser:
    """A news editor who is logged in; the list is empty."""
    NewsItem.objects.all().delete()
    user = django_user_model.objects.create_user(
        "nyhetsredaktor", is_staff=True, first_name="Ola", last_name="Redaktør"
    )
    user.groups.add(Group.objects.get(name="Nyhetsredaktør"))
    client.force_login(user)
    return user


@pytest.fixture
def send(client: Client, editor: AbstractUser) -> Send:
    """Posts to an address of the admin and returns the page one ends up on."""

    def post(url: str, data: dict[str, object]) -> Document:
        response = client.post(url, data, follow=True)
        assert response.status_code == 200
        return html.document_fromstring(response.content.decode())

    return post
