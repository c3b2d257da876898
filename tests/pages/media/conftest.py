from collections.abc import Callable
from pathlib import Path

import pytest
from django.contrib.auth.models import AbstractUser
from django.core.files.base import ContentFile
from django.test import Client
from filer.models import File, Folder, Image

from tests.pages.media import samples

Save = Callable[..., File]


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def folder(db) -> Folder:
    return Folder.objects.create(name="Bilder")


@pytest.fixture
def boss(client: Client, django_user_model) -> AbstractUser:
    user = django_user_model.objects.create_superuser("sjef")
    client.force_login(user)
    return user


@pytest.fixture
def picture(folder: Folder) -> Image:
    file = ContentFile(samples.flat("PNG", (600, 300)), "bilde.png")
    return Image.objects.create(file=file, original_filename="bilde.png", folder=folder)


@pytest.fixture
def paper(folder: Folder) -> File:
    file = ContentFile(samples.pdf(), "avtale.pdf")
    return File.objects.create(file=file, original_filename="avtale.pdf", folder=folder)
