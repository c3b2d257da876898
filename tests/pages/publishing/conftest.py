from collections.abc import Callable
from io import BytesIO

import pytest
from cms.models import PageContent
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group, Permission, User
from django.core.files.base import ContentFile
from django.test import Client
from djangocms_versioning.models import Version
from filer.models import Image
from PIL import Image as Pillow

from pages.news.models import NewsContent
from pages.seed.build import seed_user
from pages.seed.content import Block
from tests.builders import news, page_of, publish, version_of

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
def free_draft(public: PageContent) -> PageContent:
    """Of a page that readers see; locked to nobody."""
    version = Version.objects.get_for_content(public).copy(
        get_user_model().objects.create_superuser("sjef")
    )
    Version.objects.filter(pk=version.pk).update(locked_by=None)
    PageContent.admin_manager.filter(pk=version.content.pk).update(title=TITLE)
    return PageContent.admin_manager.get(pk=version.content.pk)


@pytest.fixture
def free_news_draft(db) -> NewsContent:
    content = news(title=TITLE, publish=False)
    Version.objects.filter(pk=Version.objects.get_for_content(content).pk).update(locked_by=None)
    return content


APPROVER = ("publishing.approve_version", "cms.view_page", "news.view_newscontent")
PAGE_WRITER = ("cms.change_page", "cms.view_page", "cms.use_structure")
BODY = "<p>Vi gir råd til alle.</p>"


@pytest.fixture
def person(db) -> Callable[..., User]:
    """A member of staff with these permissions."""

    def make(name: str, *permissions: str, **fields: object) -> User:
        user = get_user_model().objects.create_user(name, is_staff=True, **fields)
        for permission in permissions:
            label, codename = permission.split(".")
            user.user_permissions.add(
                Permission.objects.get(content_type__app_label=label, codename=codename)
            )
        return user

    return make


@pytest.fixture
def chief(db) -> User:
    return get_user_model().objects.create_superuser("sjef", email="sjef@x.example")


@pytest.fixture
def writer(db) -> User:
    return get_user_model().objects.create_superuser("skribent", email="skribent@x.example")


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    def log_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return log_in


@pytest.fixture
def page_draft(writer) -> Version:
    """A page that is published, and a new draft of it with other words."""
    (content,) = publish(page_of(Block("NekTextPlugin", {"body": BODY})))
    return version_of(PageContent.admin_manager.get(pk=content.pk)).copy(writer)


@pytest.fixture
def news_draft(writer) -> Version:
    draft = news(title="Hemmelig sak", body=BODY, publish=False)
    Version.objects.filter(object_id=draft.pk, content_type__model="newscontent").update(
        created_by=writer, locked_by=writer
    )
    return Version.objects.get(object_id=draft.pk, content_type__model="newscontent")


@pytest.fixture(params=["page_draft", "news_draft"])
def draft(request) -> Version:
    return request.getfixturevalue(request.param)


@pytest.fixture
def picture(db, settings, tmp_path) -> Image:
    settings.MEDIA_ROOT = tmp_path
    data = BytesIO()
    Pillow.new("RGB", (1600, 900), "teal").save(data, "PNG")
    return Image.objects.create(file=ContentFile(data.getvalue(), "bilde.png"))


Draft = Callable[..., Version]


@pytest.fixture
def draft_saying(db) -> Draft:
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
def colleague(django_user_model) -> AbstractUser:
    """May change the news, and nothing else."""
    return django_user_model.objects.create_user("skribent", is_staff=True)
