import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from io import BytesIO, StringIO
from typing import Any

import pytest
from cms.models import PageUrl
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import connections
from django.test import Client
from django.test.testcases import LiveServerThread
from django.test.utils import setup_databases, teardown_databases
from django.utils import translation
from djangocms_versioning.models import Version
from filer.models import Image
from PIL import Image as Pillow
from playwright.sync_api import Browser, Page

from nek_site.page_cache.front_door import FrontDoor
from pages.addresses import page_url
from pages.counties.models import County
from pages.counties.reading import county_url
from pages.entries import publishing
from pages.news.models import NewsContent, NewsItem
from pages.publishing import public_version
from pages.seed.build import seed_user
from tests import browser
from tests.builders import news
from tests.html import document, only, text_of

# Playwright keeps an event loop in the thread of the tests, which themselves wait for nothing.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment, django_db_modify_db_settings, django_db_blocker
) -> Iterator[None]:
    """The seeded site with its example news is what every test starts from.

    pytest-django's own would make no test database for a run of browser tests alone.
    """
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
        call_command("seed", verbosity=0)
        call_command("example_news", stdout=StringIO())
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(autouse=True)
def _nothing_left_over() -> Iterator[None]:
    """Cache keys hold primary keys, which a rolled-back test leaves to the next one; and a
    request leaves its language to the thread."""
    cache.clear()
    with translation.override(settings.LANGUAGE_CODE):
        yield
    cache.clear()


@pytest.fixture
def page_urls(db) -> dict[str, list[str]]:
    """Every public page's address, by language."""
    urls: dict[str, list[str]] = {"nb": [], "nn": [], "en": []}
    for language, path in PageUrl.objects.filter(path__isnull=False).values_list(
        "language", "path"
    ):
        urls[language].append(page_url(path, language))
    return urls


@pytest.fixture
def public_urls(page_urls) -> list[str]:
    """Every public address there is a text at: pages, lists, the example news and a county."""
    lists = ["/nb/aktuelt/", "/nn/aktuelt/", "/en/news/"]
    pages = [url for urls in page_urls.values() for url in urls]
    return list(dict.fromkeys([*pages, *lists, *news_urls(), *county_urls()[-2:]]))


def county_urls() -> list[str]:
    counties = County.objects.all()
    return [county_url(county, code) for county in counties for code in ("nb", "nn")]


def news_urls() -> list[str]:
    return [content.get_absolute_url() for content in NewsContent.objects.order_by("pk")]


@pytest.fixture
def nb_texts(client: Client, page_urls) -> dict[str, str]:
    """The words of each bokmål page's main part."""
    return {url: text_of(only(document(client.get(url)), "main")) for url in page_urls["nb"]}


@pytest.fixture(scope="session")
def _server(django_db_setup) -> Iterator[LiveServerThread]:
    """The real site on a free port with its front door, static files from WhiteNoise.

    The door asks for the version each time, so that no test has to wait for it.
    """

    def behind_the_door(application: WSGIHandler) -> FrontDoor:
        return FrontDoor(application, public_version.current)

    server = LiveServerThread("localhost", static_handler=behind_the_door)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    assert not server.error, server.error
    yield server
    server.terminate()


@pytest.fixture
def site(_server, django_db_blocker) -> Iterator[str]:
    """The address of the running site; what a test changes there it must put back."""
    with django_db_blocker.unblock():
        yield f"http://localhost:{_server.port}"
        connections.close_all()


@pytest.fixture
def site_urls(site) -> list[str]:
    paths = PageUrl.objects.filter(path__isnull=False).order_by("page__path", "language")
    urls = [page_url(path, code) for code, path in paths.values_list("language", "path")]
    return [
        site + url for url in dict.fromkeys([*urls, "/en/news/", *news_urls(), *county_urls()[-2:]])
    ]


@pytest.fixture
def odd_news(site) -> Iterator[list[str]]:
    """Every state of the news that no example is in; gone afterwards."""
    data = BytesIO()
    Pillow.new("RGB", (1600, 900), "teal").save(data, "PNG")
    picture = Image.objects.create(file=ContentFile(data.getvalue(), "bilde.png"))
    full = news(
        title="Tilgjengelighetserklæringskontrollansvarsforskrift og andre lange ord",
        areas=["standards", "meeting_places"],
        author="En skribent",
        contact_name="Pressevakten",
        contact_email="en-ganske-lang-adresse-til-pressevakten@x.example",
        contact_phone="22 00 00 00",
        file=picture,
        alt="Et felt",
        caption="Felt",
        credit="Oss",
    )
    draft = Version.objects.get_for_content(full).copy(seed_user()).content
    draft.change_note = "Rettet tidspunktet."
    draft.save()
    publishing.publish(draft, seed_user())
    withdrawn = news(title="Trukket")
    publishing.withdraw(withdrawn, get_user_model().objects.create_superuser("sjef"), note="Feil.")
    lists = ("?omrade=x", "?ar=2010", "?omrade=standarder&type=nyhet")
    yield [
        *(site + content.get_absolute_url() for content in (draft, withdrawn)),
        *(f"{site}/nn/aktuelt/{query}" for query in lists),
    ]
    for content in (draft, full, withdrawn):
        NewsContent.all_versions.get(pk=content.pk).delete()
    NewsItem.objects.filter(pk__in=[full.item_id, withdrawn.item_id]).delete()
    picture.delete()
    get_user_model().objects.filter(username="sjef").delete()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with browser.chromium() as launched:
        yield launched


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """A fresh browser profile; options are those of Playwright's new_context."""
    with ExitStack() as contexts:

        def open_page(width: int = 1280, height: int = 900, **options: Any) -> Page:
            size = {"width": width, "height": height}
            options = {"locale": "nb-NO", "reduced_motion": "reduce"} | options
            context = chromium.new_context(viewport=size, **options)
            contexts.callback(context.close)
            context.set_default_timeout(10_000)
            return context.new_page()

        yield open_page


@pytest.fixture
def chief_at_work(site) -> Iterator[AbstractUser]:
    """Somebody the running site knows, who may do anything; gone afterwards with every version
    that was made meanwhile."""
    before = set(Version.objects.values_list("pk", flat=True))
    user = get_user_model().objects.create_superuser("redaktor")
    yield user
    for version in Version.objects.exclude(pk__in=before).order_by("-pk"):
        version.delete()
    user.delete()


@pytest.fixture
def logged_in_as(site, visit) -> Callable[..., Page]:
    """A page of a browser in which this person has logged in; options are those of `visit`."""

    def open_page(user: AbstractUser, *size: int, **options: Any) -> Page:
        client = Client()
        client.force_login(user)
        page = visit(*size, **options)
        name = settings.SESSION_COOKIE_NAME
        session = {"name": name, "value": client.cookies[name].value, "url": site}
        page.context.add_cookies([session])
        return page

    return open_page
