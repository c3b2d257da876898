"""Pages made as the seed makes them, for tests that look at what a visitor gets."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from cms.api import add_plugin
from cms.models import PageContent
from django.core.files.base import ContentFile
from django.db.models import Model
from django.test import Client
from djangocms_versioning.models import Version
from filer.models import Image
from PIL import Image as Pillow

from pages.entries import publishing
from pages.models import Contact
from pages.news.models import NewsContent, NewsItem
from pages.seed.build import Builder, seed_user
from pages.seed.content import Block, Content, SeedPage
from tests.html import Document, document


def publish(*seed_pages: SeedPage) -> list[PageContent]:
    return list(Builder(seed_user()).build(seed_pages))


def page_of(*blocks: Block, languages: tuple[str, ...] = ("nb",), **options: Any) -> SeedPage:
    content = Content(languages, "Prøveside", "proveside", "En ingress.", blocks, **options)
    return SeedPage("test", [content])


def page_with(
    plugin: str,
    *,
    rows: Sequence[Mapping[str, Any]] = (),
    language: str = "nb",
    **fields: Any,
) -> Document:
    """Publishes a page with one block and returns what a visitor's browser gets."""
    (content,) = publish(page_of(Block(plugin, fields, rows), languages=(language,)))
    return document(Client().get(content.get_absolute_url()))


def news(
    language: str = "nb", *, publish: bool = True, item: NewsItem | None = None, **fields: Any
) -> NewsContent:
    """A news item as its form makes it, published unless it says not."""
    given = {"title": "Prøvesak", "lead": "En ingress.", "body": "<p>Brødtekst.</p>"} | fields
    content = publishing.new_draft(NewsContent, seed_user(), language, item=item, **given)
    if publish:
        publishing.publish(content, seed_user())
    return content


def contact(name: str = "Vakten", **fields: Any) -> Contact:
    return Contact.objects.create(name=name, **fields)


def picture() -> Image:
    data = BytesIO()
    Pillow.new("RGB", (40, 30), "teal").save(data, "PNG")
    made = Image.objects.create(file=ContentFile(data.getvalue(), "felt.png"))
    return Image.objects.get(pk=made.pk)


def version_of(content: Model) -> Version:
    return Version.objects.get_for_content(content)


def add_picture(version: Version, picture: Image) -> None:
    placeholder = version.content.placeholders.get(slot="content")
    language = version.content.language
    add_plugin(placeholder, "NekPicturePlugin", language, file=picture, alt="Et felt")


def add_text(version: Version, body: str) -> None:
    placeholder = version.content.placeholders.get(slot="content")
    add_plugin(placeholder, "NekTextPlugin", version.content.language, body=body)
