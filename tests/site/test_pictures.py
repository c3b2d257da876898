"""Pictures keep their place from the start, and wait until a reader comes near."""

import pytest
from cms.plugin_pool import plugin_pool
from django.core.files.base import ContentFile
from django.test import Client
from filer.models import Image
from lxml.html import HtmlElement

from pages.entries import publishing
from pages.media import sizes
from pages.seed.build import seed_user
from pages.seed.content import Block
from tests.builders import add_picture, news, page_of, publish, version_of
from tests.html import Document, document
from tests.pages.media import samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(settings, tmp_path) -> Image:
    settings.MEDIA_ROOT = tmp_path
    file = Image.objects.create(file=ContentFile(samples.flat("PNG", (1600, 900)), "a.png"))
    sizes.make_all(file)
    return file


def pictures(page: Document) -> list[HtmlElement]:
    found = page.cssselect("img")
    for img in found:
        assert int(img.get("width")) > 0
        assert int(img.get("height")) > 0
        assert img.get("alt") is not None
        is_first, is_lazy = img.get("fetchpriority") == "high", img.get("loading") == "lazy"
        assert is_first != is_lazy
        for part in [img, *img.getparent().cssselect("source")]:
            assert len(part.get("srcset").split(", ")) > 1
            assert part.get("sizes")
    return found


def at_once(page: Document) -> list[bool]:
    return [img.get("fetchpriority") == "high" for img in pictures(page)]


def with_pictures() -> list[str]:
    """The name of each block that has one."""
    return [
        plugin.__name__
        for plugin in plugin_pool.get_all_plugins()
        if plugin.__name__.startswith("Nek")
        for field in plugin.model._meta.get_fields()
        if field.related_model is Image
    ]


def test_every_page_there_is(client: Client, public_urls: list[str]) -> None:
    for url in public_urls:
        assert at_once(document(client.get(url))).count(True) <= 1, url


def test_every_block_with_a_picture(client: Client, file: Image) -> None:
    assert with_pictures() == ["NekPicturePlugin"]
    block = Block(*with_pictures(), {"file": file, "alt": "Et felt"})
    text = Block("NekTextPlugin", {"body": "<p>Tekst.</p>"})
    (first,) = publish(page_of(block, text, block))
    assert at_once(document(client.get(first.get_absolute_url()))) == [True, False]


@pytest.mark.parametrize("has_file", [True, False])
def test_only_one_picture_of_a_news_item_comes_at_once(
    client: Client, file: Image, *, has_file: bool
) -> None:
    fields = {"file": file, "alt": "Et felt"} if has_file else {}
    content = news(publish=False, body="", **fields)
    version = version_of(content)
    add_picture(version, file)
    add_picture(version, file)
    publishing.publish(content, seed_user())
    shown = at_once(document(client.get(content.get_absolute_url())))
    assert shown == ([True, False, False] if has_file else [True, False])
